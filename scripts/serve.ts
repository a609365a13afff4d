/** Serves the production build. `npm start` ends here. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { serve } from "~/start/serve.server";

await serve(async () => ({
  build: (await import(pathToFileURL(resolve("build/server/index.js")).href)) as ServerBuild,
  islands: JSON.parse(readFileSync("build/islands.json", "utf8")) as Record<string, string>,
}));
