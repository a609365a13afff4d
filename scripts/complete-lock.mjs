/**
 * Run after changing dependencies where the registry does not carry other platforms' binaries: npm then drops
 * those optional packages from the lock file, and `npm ci` refuses it on every machine. This puts them back,
 * beside the sibling that was installed, with the platform their name tells.
 */
import { readFileSync, writeFileSync } from "node:fs";

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const OS = [
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "win32",
  "sunos",
  "aix",
];
const CPU = ["arm64", "arm", "x64", "ia32", "loong64", "ppc64", "riscv64", "s390x", "mips64el"];

let added = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  const names = Object.entries(entry.optionalDependencies ?? {});
  const sibling = names.map(([name]) => find(path, name)).find(Boolean);
  for (const [name, version] of names) {
    if (find(path, name) || !/^\d/.test(version)) continue;
    const words = name.split(/[^a-z0-9]+/);
    const os = OS.filter((one) => words.includes(one));
    const cpu = CPU.filter((one) => words.includes(one));
    const folder = sibling ? sibling.slice(0, sibling.lastIndexOf("node_modules/")) : path ? `${path}/` : "";
    lock.packages[`${folder}node_modules/${name}`] = {
      version,
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
      ...(os.length ? { os } : {}),
      ...(cpu.length ? { cpu } : {}),
      ...(words.includes("musl") ? { libc: ["musl"] } : {}),
    };
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} entries added`);

/** The path a package resolves `name` to, walking up as Node does. */
function find(from, name) {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf("/node_modules/")))) {
    const path = `${base ? `${base}/` : ""}node_modules/${name}`;
    if (lock.packages[path]) return path;
    if (!base) return undefined;
  }
}
