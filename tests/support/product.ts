/** The built product with content and data of a test's own, on a free port. */
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export interface Product {
  /** "http://localhost:41234" */
  address: string;
  stop(): Promise<void>;
}

/**
 * Serves the programme and places of content/ with `topics` from a folder, and the practices beside it where there are
 * any; `env` adds to its settings.
 */
export async function startProduct(topics: string, env: Record<string, string> = {}): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), "bdhvs-product-"));
  cpSync("content/programme.yaml", join(folder, "content/programme.yaml"));
  cpSync("content/places", join(folder, "content/places"), { recursive: true });
  cpSync(topics, join(folder, "content/topics"), { recursive: true });
  const practices = join(dirname(topics), "simulations");
  if (existsSync(practices)) cpSync(practices, join(folder, "content/simulations"), { recursive: true });
  const child = spawn(process.execPath, ["build/bin/serve.js"], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      PORT: "0",
      DEMO: "1",
      DATA_DIR: join(folder, "data"),
      CONTENT_DIR: join(folder, "content"),
      ...env,
    },
  });
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  const address = await new Promise<string>((done, fail) => {
    let output = "";
    const look = (chunk: Buffer) => {
      output += chunk;
      const found = /http:\/\/localhost:\d+/.exec(output);
      if (found) done(found[0]);
    };
    child.stdout.on("data", look);
    child.stderr.on("data", look);
    child.once("exit", () => fail(new Error(`The product did not start: ${output}`)));
  });
  return {
    address,
    async stop() {
      child.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
