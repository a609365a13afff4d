/** `npm start`: installs and builds what is stale, then serves. A second start skips both. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { installIfStale } from "./install.mjs";

process.env.NODE_ENV ??= "production";
installIfStale();
const { buildSite, buildTools } = await import("./build.mjs");
await buildSite(console.log);
await buildTools();
await import(pathToFileURL(resolve("build/bin/serve.js")).href);
