/**
 * `npm test`: everything that must hold before a change lands, cheapest first. Installs what it needs and ends
 * with "N passed, N failed". A step that is not a test suite counts as one check.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installIfStale } from "./install.mjs";

installIfStale();
installSystemPrograms();
const { buildSite, buildTools } = await import("./build.mjs");

const bin = (path) => [process.execPath, join("node_modules", path)];
const vitestReport = join(tmpdir(), `bdhvs-vitest-${process.pid}.json`);
const playwrightReport = join(tmpdir(), `bdhvs-playwright-${process.pid}.json`);
let passed = 0;
let failed = 0;

await check("định dạng và lỗi thường gặp / format and lint", [
  ...bin("@biomejs/biome/bin/biome"),
  "check",
  "--error-on-warnings",
  ".",
]);
await check("kiểu / types", [...bin("typescript/bin/tsc"), "--noEmit"]);
await check("luật import / import rules", [
  ...bin("dependency-cruiser/bin/dependency-cruise.mjs"),
  "app",
  "drizzle",
  "scripts",
]);
await check("dựng / build", async () => {
  await buildSite(console.log);
  await buildTools();
});
await check("nội dung / content", [process.execPath, "scripts/run.mjs", "content-check"]);
await suite(
  "luật và cơ sở dữ liệu / rules and databases",
  [
    ...bin("vitest/vitest.mjs"),
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${vitestReport}`,
  ],
  () => {
    const report = JSON.parse(readFileSync(vitestReport, "utf8"));
    return { passed: report.numPassedTests, failed: report.numFailedTests + report.numFailedTestSuites };
  },
);
await suite(
  "trình duyệt / browser",
  [...bin("@playwright/test/cli.js"), "test", "--reporter=list,json"],
  () => {
    const { stats } = JSON.parse(readFileSync(playwrightReport, "utf8"));
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
  },
  { PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport },
);
for (const report of [vitestReport, playwrightReport]) rmSync(report, { force: true });

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

/** One check: a command that must end with 0, or a function that must not throw. */
async function check(name, work) {
  console.log(`\n▶ ${name}`);
  try {
    if (typeof work === "function") await work();
    else if ((await run(work)) !== 0) throw new Error(`${work[1]} did not end well`);
    passed++;
  } catch (error) {
    console.error(error.message);
    failed++;
  }
}

/** A suite counts its own tests; one that ends badly without a failed test is a failure of its own. */
async function suite(name, command, count, env = {}) {
  console.log(`\n▶ ${name}`);
  const code = await run(command, env);
  try {
    const counted = count();
    passed += counted.passed;
    failed += counted.failed || (code === 0 ? 0 : 1);
  } catch {
    failed++;
  }
}

function run([command, ...parameters], env = {}) {
  return new Promise((done) => {
    const child = spawn(command, parameters, {
      stdio: "inherit",
      env: { ...process.env, NODE_ENV: "test", ...env },
    });
    child.on("error", () => done(1));
    child.on("exit", (code) => done(code ?? 1));
  });
}

/** A browser, a reader of PDFs and a maker of clips: from the system, or Debian's packages where it may. */
function installSystemPrograms() {
  const needed = [
    ["chromium", ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]],
    ["poppler-utils", ["/usr/bin/pdftotext"]],
    ["ffmpeg", ["/usr/bin/ffmpeg"]],
  ];
  const missing = needed.filter(([, paths]) => !paths.some((path) => existsSync(path))).map(([name]) => name);
  if (missing.length === 0) return;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log(`Đang cài gói hệ thống: ${missing.join(", ")}… / Installing system packages…`);
    const options = {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    };
    spawnSync("apt-get", ["update", "-qq"], options);
    if (
      spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...missing], options)
        .status === 0
    )
      return;
  }
  console.error(
    `Thiếu / Missing: ${missing.join(", ")}. Ví dụ / For example: apt-get install ${missing.join(" ")}`,
  );
  process.exit(1);
}
