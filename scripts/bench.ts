/**
 * `npm run bench [-- --people N --seconds N]`: the production build under load, on PostgreSQL and on the embedded
 * database, each scenario beside a bare node:http page in the same run. Prints a table; only ratios compare
 * between machines. `npm run bench -- full [--sizes 32000,320000,3200000]`: a whole province instead
 * (tests/bench/full-size.ts).
 */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import postgres from "postgres";
import { fillDatabase } from "#tests/bench/fill";
import { benchFullSize, growthTable } from "#tests/bench/full-size";
import { type Load, type Measured, putLoad } from "#tests/bench/load";
import { startServer } from "#tests/bench/processes";
import { SCENARIOS } from "#tests/bench/scenarios";
import { findPostgres } from "#tests/support/find-postgres";
import { loadContent } from "~/features/content/load-content.server";
import { closeCompiler } from "~/features/lessons/mdx/compile-lesson.server";
import { now } from "~/platform/clock.server";
import { migrate } from "~/platform/database/migrate.server";
import { openDatabase } from "~/platform/database/open.server";
import { readEnv } from "~/platform/env.server";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    people: { type: "string", default: "200000" },
    seconds: { type: "string", default: "5" },
    sizes: { type: "string", default: "32000,320000,3200000" },
  },
});
const people = Number(values.people);
const seconds = Number(values.seconds);
const SUBMITTED_TESTS = 1_200;

if (positionals[0] !== "full") await build();

const found = await findPostgres();
if (found) {
  const name = `bdhvs_bench_${randomBytes(4).toString("hex")}`;
  const admin = postgres(found.url, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name}`);
  const address = new URL(found.url);
  address.pathname = `/${name}`;
  try {
    if (positionals[0] === "full") await fullSize(address.href);
    else
      await bench("PostgreSQL", { DATABASE_URL: address.href, APP_SECRET: randomBytes(24).toString("hex") });
  } finally {
    await admin.unsafe(`drop database ${name} with (force)`);
    await admin.end();
    await found.stop();
  }
} else {
  console.log("No PostgreSQL on this machine: only the embedded database is measured.");
}
if (positionals[0] !== "full") await bench("PGlite (embedded)", {});

async function build() {
  const builder = (await import(pathToFileURL(resolve("scripts/build.mjs")).href)) as {
    buildSite(say: (text: string) => void): Promise<void>;
    buildTools(): Promise<void>;
  };
  await builder.buildSite(console.log);
  await builder.buildTools();
}

async function fullSize(url: string) {
  const sizes = values.sizes.split(",").map(Number);
  console.log(growthTable(sizes, await benchFullSize(url, sizes)));
}

async function bench(engine: string, database: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), "bdhvs-bench-"));
  const env = { ...database, DATA_DIR: folder, PORT: "0", DEMO: "0" };
  const filled = await fill(env);
  const reference = await startServer("tests/bench/reference.mjs", {});
  const server = await startServer("build/bin/serve.js", env);
  const idle = server.memory();
  console.log(`\n${engine}, ${people.toLocaleString("en")} synthetic learners, Node ${process.version}`);
  console.log("| scenario | req/s | p50 ms | p99 ms | bytes | ÷ bare 20 KB page |");
  console.log("|---|---:|---:|---:|---:|---:|");
  for (const { name, load } of SCENARIOS) {
    const before = await putLoad(bare(reference.url), seconds);
    const measured = await putLoad(load(server.url, filled), seconds);
    const after = await putLoad(bare(reference.url), seconds);
    console.log(row(name, measured, (before.requestsPerSecond + after.requestsPerSecond) / 2));
  }
  console.log(`memory: ${idle} MB idle, ${server.memory()} MB after load`);
  await server.stop();
  await reference.stop();
  rmSync(folder, { recursive: true, force: true });
}

function bare(url: string): Load {
  return { url, expect: 200 };
}

async function fill(source: Record<string, string>) {
  const env = readEnv(source);
  const database = await openDatabase(env);
  try {
    await migrate(database);
    await loadContent(database.db, { contentDir: env.contentDir, dataDir: env.dataDir, now: now() });
    await closeCompiler();
    return await fillDatabase(database.db, { people, tests: SUBMITTED_TESTS });
  } finally {
    await database.close();
  }
}

function row(
  name: string,
  { requestsPerSecond, p50, p99, bytes }: Measured,
  bareRequestsPerSecond: number,
): string {
  const ratio = requestsPerSecond / bareRequestsPerSecond;
  return `| ${name} | ${requestsPerSecond.toFixed(0)} | ${p50.toFixed(1)} | ${p99.toFixed(1)} | ${bytes} | ${ratio.toPrecision(2)} |`;
}
