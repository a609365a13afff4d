/** Installs the locked dependencies when they are missing or older than the lock file. Plain Node, no packages. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const STAMP = "node_modules/.installed-lock";

export function installIfStale() {
  requireNode();
  const wanted = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
  console.log("Đang cài các thư viện đã khóa phiên bản (khoảng một phút)… / Installing locked dependencies…");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["ci", "--include=dev", "--no-audit", "--no-fund"], { stdio: "inherit" });
  if (status !== 0) {
    console.error(
      "npm ci không chạy xong: hãy kiểm tra kết nối mạng rồi chạy lại. / npm ci failed: check the network and try again.",
    );
    process.exit(1);
  }
  writeFileSync(STAMP, wanted);
}

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Cần Node.js 20.19 trở lên; máy này có ${process.versions.node}. / Node.js 20.19 or newer is required.`,
  );
  process.exit(1);
}
