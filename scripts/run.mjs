/** `node scripts/run.mjs <command>`: installs and builds what is stale, then runs build/bin/<command>.js. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { installIfStale } from "./install.mjs";

const command = process.argv[2] ?? "";
process.argv.splice(2, 1);
installIfStale();
const { buildSite, buildTools } = await import("./build.mjs");
if (command === "build") {
  await buildSite(console.log);
  await buildTools();
} else {
  await buildTools();
  const door = resolve(`build/bin/${command}.js`);
  if (!existsSync(door)) {
    console.error(`Không có lệnh “${command}”. / No such command: ${command}.`);
    process.exit(1);
  }
  await import(pathToFileURL(door).href);
}
