/** Servers under load run in processes of their own, so that the load does not measure itself. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";

export interface RunningServer {
  url: string;
  /** Resident memory now, in MB. */
  memory(): number;
  stop(): Promise<void>;
}

/** Starts a Node script and waits until its output names the port. */
export async function startServer(script: string, env: Record<string, string>): Promise<RunningServer> {
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env.PATH, NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await portFrom(child);
  return {
    url: `http://127.0.0.1:${port}`,
    memory: () =>
      Math.round(
        Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) / 1024,
      ),
    stop: () =>
      new Promise((done) => {
        child.once("exit", () => done());
        child.kill("SIGTERM");
      }),
  };
}

function portFrom(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let output = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      output += chunk;
      const port = /(?:listening on |http:\/\/localhost:)(\d+)/.exec(output)?.[1];
      if (port) done(port);
    });
    child.once("exit", () => fail(new Error(`The server ended before it listened:\n${output}`)));
  });
}
