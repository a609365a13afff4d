/** Where exported files lie: DATA_DIR/exports, readable only by this user, never in a backup. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Env } from "~/platform/env.server";

/** How long a file can be fetched. */
export const EXPORT_LIFETIME_HOURS = 72;

export async function exportsFolder({ dataDir }: Pick<Env, "dataDir">): Promise<string> {
  const folder = join(dataDir, "exports");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** `id` is one of ours (newId), never a text from an address. */
export async function exportPath(env: Pick<Env, "dataDir">, id: string, format: string): Promise<string> {
  return join(await exportsFolder(env), `${id}.${format}`);
}
