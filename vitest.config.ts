import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const integration = (database: "embedded" | "server") => ({
  extends: true as const,
  test: {
    name: `integration on ${database === "embedded" ? "the embedded database" : "PostgreSQL"}`,
    include: ["tests/integration/**/*.test.{ts,tsx}"],
    env: { TEST_DATABASE: database },
    globalSetup: ["tests/support/tools.setup.ts", `tests/support/${database}.setup.ts`],
  },
});

export default defineConfig({
  resolve: {
    alias: { "~": fromRoot("./app"), "#drizzle": fromRoot("./drizzle"), "#tests": fromRoot("./tests") },
  },
  esbuild: { jsx: "automatic" },
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true as const,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          globalSetup: ["tests/support/tools.setup.ts"],
        },
      },
      integration("embedded"),
      integration("server"),
    ],
  },
});
