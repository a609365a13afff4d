/** `npm run dev`: pages reload as their files change; start it again after changing an island or the server. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { createServer } from "vite";
import { serve } from "~/start/serve.server";

await serve(async () => {
  const builder = (await import(pathToFileURL(resolve("scripts/build.mjs")).href)) as {
    buildIslands(): Promise<void>;
  };
  await builder.buildIslands();
  const vite = await createServer({ server: { middlewareMode: true } });
  return {
    build: () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>,
    before: vite.middlewares,
    islands: JSON.parse(readFileSync("build/islands.json", "utf8")) as Record<string, string>,
  };
});
