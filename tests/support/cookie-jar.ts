/** A browser as far as routes are concerned: it keeps cookies, by name, and sends them where their path allows. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Guarded } from "~/features/accounts/guard.server";
import type { App } from "~/platform/app-context.server";
import type { Database } from "~/platform/database/client.server";
import { readEnv } from "~/platform/env.server";
import { KEYS } from "./accounts-factories";

interface Kept {
  value: string;
  path: string;
}

export interface Browser {
  cookies: Map<string, Kept>;
  /** The Set-Cookie lines of every answer, as they came. */
  received: string[];
  /** A page, or a form where there are fields. Answers what the route returned, or the Response it threw. */
  open(handler: Guarded<unknown>, address: string, fields?: Record<string, string>): Promise<unknown>;
  /** The same of a route that redirects: the address it leads to. */
  follow(handler: Guarded<unknown>, address: string, fields?: Record<string, string>): Promise<string>;
}

/** The parts of a running site for its routes; `env`: settings beside the defaults. */
export function makeSite(db: Database, env: Record<string, string> = {}): App {
  const dataDir = mkdtempSync(join(tmpdir(), "bdhvs-site-"));
  return {
    db,
    env: readEnv({ NODE_ENV: "test", DEMO: "0", DATA_DIR: dataDir, ...env }),
    keys: KEYS,
    islands: {},
  };
}

let browsers = 0;

export function makeBrowser(app: App): Browser {
  const address = `198.51.100.${++browsers % 250}`;
  const browser: Browser = {
    cookies: new Map(),
    received: [],
    async open(handler, to, fields) {
      const url = new URL(to, app.env.publicUrl);
      const sent = [...browser.cookies].filter(([, { path }]) => url.pathname.startsWith(path));
      const request = new Request(url, {
        method: fields ? "POST" : "GET",
        headers: { Cookie: sent.map(([name, { value }]) => `${name}=${value}`).join("; ") },
        body: fields && new URLSearchParams(fields),
      });
      const context = { app, nonce: "", address, drained: async () => {} };
      let answer: unknown;
      try {
        answer = await handler({ request, params: {}, context });
      } catch (thrown) {
        if (!(thrown instanceof Response)) throw thrown;
        answer = thrown;
      }
      if (answer instanceof Response) for (const line of answer.headers.getSetCookie()) keep(line);
      return answer;
    },
    async follow(handler, to, fields) {
      const answer = await browser.open(handler, to, fields);
      if (!(answer instanceof Response)) throw new Error(`no redirect: ${JSON.stringify(answer)}`);
      return answer.headers.get("Location") ?? `status ${answer.status}`;
    },
  };
  function keep(line: string): void {
    browser.received.push(line);
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    const path = /; Path=([^;]*)/.exec(line)?.[1] ?? "/";
    if (/; Max-Age=0/.test(line)) browser.cookies.delete(name);
    else browser.cookies.set(name, { value, path });
  }
  return browser;
}
