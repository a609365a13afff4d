/**
 * Builds what is stale: "tools" (server and command scripts, by esbuild, under a second) and "site" (the Remix
 * app and the islands of learner pages). Stale means: an input file is newer than the last build.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const TOOL_INPUTS = ["app", "drizzle", "scripts", "package-lock.json", "tsconfig.json"];
const SITE_INPUTS = [
  "app",
  "drizzle/schema",
  "public",
  "package-lock.json",
  "remix.config.js",
  "vite.config.ts",
];

/** Command scripts and the worker that compiles lessons, each an entry of its own. */
export async function buildTools() {
  const stamp = "build/bin/.built";
  if (isFresh(stamp, TOOL_INPUTS)) return;
  const { build } = await import("esbuild");
  rmSync("build/bin", { recursive: true, force: true });
  const doors = readdirSync("scripts").filter((name) => name.endsWith(".ts"));
  const worker = "app/features/lessons/mdx/compile-worker.ts";
  await build({
    entryPoints: [
      ...doors.map((name) => ({ in: join("scripts", name), out: basename(name, ".ts") })),
      ...(existsSync(worker) ? [{ in: worker, out: "compile-worker" }] : []),
    ],
    outdir: "build/bin",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    sourcemap: true,
    jsx: "automatic",
    tsconfig: "tsconfig.json",
    logLevel: "warning",
  });
  writeFileSync(stamp, "");
}

/** The Remix build (it empties build/, so it comes before the tools), then the islands. `say` gets one line a step. */
export async function buildSite(say = () => {}) {
  const stamp = "build/server/.built";
  if (isFresh(stamp, SITE_INPUTS)) return;
  say("Đang dựng giao diện… / Building the site…");
  await run(process.execPath, [
    resolve("node_modules/@remix-run/dev/dist/cli.js"),
    "vite:build",
    "--logLevel",
    "warn",
  ]);
  await buildIslands();
  compressAssets("build/client");
  writeFileSync(stamp, "");
}

/** Small scripts for learner pages: `*.island.ts(x)` of any feature, each loaded only where its page asks. */
export async function buildIslands() {
  const { build } = await import("esbuild");
  const entries = findFiles("app", (name) => /\.island\.tsx?$/.test(name));
  mkdirSync("build/client/islands", { recursive: true });
  const result = await build({
    entryPoints: entries.map((path) => ({ in: path, out: basename(path).replace(/\.island\.tsx?$/, "") })),
    outdir: "build/client/islands",
    entryNames: "[name]-[hash]",
    chunkNames: "chunk-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    target: ["chrome80", "safari14", "firefox78"],
    // esbuild lists it as missing because of a corner case of Safari 14.0 that no script here comes near.
    supported: { destructuring: true },
    minify: true,
    metafile: true,
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    tsconfig: "tsconfig.json",
    logLevel: "warning",
  });
  const addresses = Object.fromEntries(
    Object.entries(result.metafile.outputs)
      .filter(([, output]) => output.entryPoint?.includes(".island."))
      .map(([file, output]) => [
        basename(output.entryPoint).replace(/\.island\.tsx?$/, ""),
        `/islands/${basename(file)}`,
      ]),
  );
  writeFileSync("build/islands.json", JSON.stringify(addresses));
}

/** Brotli beside every text asset, once at its best, so that no request pays for it. */
function compressAssets(folder) {
  for (const path of findFiles(folder, (name) => /\.(js|css|svg|json|webmanifest)$/.test(name))) {
    const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
    writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path), options));
  }
}

function isFresh(stamp, inputs) {
  if (!existsSync(stamp)) return false;
  const built = statSync(stamp).mtimeMs;
  return inputs.every((input) => newest(input) <= built);
}

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function findFiles(folder, matches) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return findFiles(path, matches);
    return matches(entry.name) ? [path] : [];
  });
}

function run(command, parameters) {
  return new Promise((done, fail) => {
    const child = spawn(command, parameters, {
      stdio: "inherit",
      env: { ...process.env, NODE_ENV: "production" },
    });
    child.on("error", fail);
    child.on("exit", (code) =>
      code === 0 ? done() : fail(new Error(`${parameters[0]} ended with ${code}`)),
    );
  });
}
