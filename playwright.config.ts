import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";

/** A port and a data folder of this checkout, so that two checkouts can be tested side by side. */
const checkout = createHash("sha256")
  .update(import.meta.dirname)
  .digest();
const port = Number(process.env.E2E_PORT ?? 20_000 + (checkout.readUInt16BE(0) % 20_000));
const run = process.env.E2E_RUN ?? `${Date.now()}`;
process.env.E2E_RUN = run;

const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) =>
  existsSync(path),
);

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // Long enough for many accessibility checks on a crowded machine; a test that hangs is still found.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // On a crowded machine a browser now and then loses a race against the clock; a fault that is real fails twice.
  retries: process.env.CI ? 1 : 0,
  reporter: [["list"]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    viewport: { width: 360, height: 740 },
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: chromium,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: "node scripts/start.mjs",
    url: `http://localhost:${port}/readyz`,
    timeout: 180_000,
    stdout: "pipe",
    env: {
      PORT: String(port),
      DATA_DIR: join(tmpdir(), `bdhvs-e2e-${run}`),
      DEMO: "1",
      DEMO_PASSWORD: "mat-khau-thu-2026",
      NODE_ENV: "production",
    },
  },
});
