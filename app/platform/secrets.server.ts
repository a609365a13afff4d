/** APP_SECRET, or one generated into the data folder on the first start (embedded database only). */
import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Env } from "./env.server";

export async function appSecret(env: Env): Promise<string> {
  return (
    env.appSecret ??
    generatedOnce(join(env.dataDir, "app-secret"), () => randomBytes(32).toString("base64url"))
  );
}

/** Reads a file, or writes it with a new value that only this user can read. */
export async function generatedOnce(path: string, generate: () => string): Promise<string> {
  try {
    return (await readFile(path, "utf8")).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    const value = generate();
    await writeFile(path, `${value}\n`, { mode: 0o600, flag: "wx" });
    return value;
  }
}
