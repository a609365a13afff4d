/** What the process hands to every request: made once at start, passed down, never imported as a global. */
import type { Keys } from "./crypto.server";
import type { Database } from "./database/client.server";
import type { Env } from "./env.server";

export interface App {
  db: Database;
  env: Env;
  keys: Keys;
  /** Addresses of the built island scripts by name. */
  islands: Record<string, string>;
}

declare module "@remix-run/node" {
  interface AppLoadContext {
    app: App;
    /** The Content-Security-Policy nonce of this response. */
    nonce: string;
    /** The client's network address as the server's proxy settings give it. */
    address: string;
    /** Resolves when what was sent so far is on its way: what a long streamed answer waits for. */
    drained: () => Promise<void>;
  }
}
