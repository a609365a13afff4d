import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";

test.describe.configure({ mode: "serial" });

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bdhvs-start-"));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Started {
  child: ChildProcess;
  output: () => string;
  ended: Promise<number | null>;
  /** Resolves when the output has this text; rejects when the process ends without it. */
  said(text: string): Promise<void>;
}

function start(env: Record<string, string>): Started {
  const child = spawn(process.execPath, ["build/bin/serve.js"], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      PORT: "0",
      DATA_DIR: join(folder, "data"),
      ...env,
    },
  });
  let output = "";
  const ended = new Promise<number | null>((done) => child.on("exit", done));
  const collect = (chunk: Buffer) => {
    output += chunk;
    child.emit("said");
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const said = (text: string) =>
    new Promise<void>((done, fail) => {
      const look = () => output.includes(text) && done();
      child.on("said", look);
      child.on("exit", () => fail(new Error(`ended without saying “${text}”: ${output}`)));
      look();
    });
  return { child, output: () => output, ended, said };
}

/** Ends with 1, and the last line is one sentence that says what to do. */
async function expectRefusal(started: Started, sentence: RegExp) {
  expect(await started.ended).toBe(1);
  const lines = started.output().trim().split("\n");
  expect(lines.at(-1)).toMatch(sentence);
  expect(started.output()).not.toMatch(/^\s+at /m);
}

test("a port in use is one clear sentence", async () => {
  const taken = await new Promise<Server>((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => done(server));
  });
  const { port } = taken.address() as { port: number };
  await expectRefusal(
    start({ PORT: String(port), DATA_DIR: join(folder, "port") }),
    new RegExp(`^Port ${port} .* in use: .*PORT`),
  );
  taken.close();
});

test("a folder that cannot be written is one clear sentence", async () => {
  await expectRefusal(
    start({ DATA_DIR: "/dev/null/data" }),
    /^The folder \/dev\/null\/data cannot be written: .*DATA_DIR/,
  );
});

test("an unreachable database is one clear sentence", async () => {
  const env = { DATABASE_URL: "postgres://nobody@127.0.0.1:1/none", APP_SECRET: "x".repeat(32) };
  await expectRefusal(start(env), /^DATABASE_URL: the database none on 127\.0\.0\.1:1 cannot be reached/);
});

test("a bad value is one clear sentence", async () => {
  await expectRefusal(start({ PORT: "three" }), /^PORT is “three”: it takes a whole number/);
});

test("faulty content is named by file, line and column, and nothing is served", async () => {
  const started = start({
    CONTENT_DIR: "tests/support/fixtures/faulty-content",
    DATA_DIR: join(folder, "faulty"),
  });
  await expectRefusal(started, /^Nội dung trong tests\/support\/fixtures\/faulty-content có 1 lỗi\./);
  expect(started.output()).toContain("faulty-content/topics/1-thu/01-bai-thu.mdx:5:10 ");
  expect(started.output()).not.toContain("http://localhost:");
});

test("a second process on the same data is refused; after Ctrl-C the data opens again", async () => {
  const first = start({});
  await first.said("http://localhost:");
  await expectRefusal(start({}), /^The data in .* is in use by another process: .*DATA_DIR/);
  first.child.kill("SIGINT");
  expect(await first.ended).toBe(0);
  const again = start({});
  await again.said("http://localhost:");
  again.child.kill("SIGTERM");
  expect(await again.ended).toBe(0);
});
