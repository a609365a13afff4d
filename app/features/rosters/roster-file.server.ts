/** Where an uploaded list lies until it is confirmed: DATA_DIR/rosters, sealed, never in a backup. */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Keys } from "~/platform/crypto.server";
import type { Env } from "~/platform/env.server";
import type { TableLimits } from "~/platform/spreadsheet/table";

export const MAX_ROSTER_BYTES = 8 * 1024 * 1024;
export const ROSTER_LIMITS: TableLimits = {
  rows: 25_000,
  columns: 80,
  cell: 2_000,
  unpackedBytes: 96 * 1024 * 1024,
};
/** How long a list waits for its officer. */
export const ROSTER_DAYS = 7;

type Place = Pick<Env, "dataDir">;

/** `id` is one of ours (newId), never a text from an address. */
const pathOf = ({ dataDir }: Place, id: string) => join(dataDir, "rosters", `${id}.sealed`);

export async function keepRosterFile(env: Place, keys: Keys, id: string, bytes: Uint8Array): Promise<void> {
  await mkdir(join(env.dataDir, "rosters"), { recursive: true, mode: 0o700 });
  const sealed = keys.seal("roster-seal", Buffer.from(bytes).toString("base64"));
  await writeFile(pathOf(env, id), sealed, { mode: 0o600 });
}

/** Undefined when it is gone. */
export async function openRosterFile(env: Place, keys: Keys, id: string): Promise<Uint8Array | undefined> {
  const sealed = await readFile(pathOf(env, id), "utf8").catch(() => undefined);
  return sealed === undefined ? undefined : Buffer.from(keys.open("roster-seal", sealed), "base64");
}

export async function removeRosterFile(env: Place, id: string): Promise<void> {
  await rm(pathOf(env, id), { force: true });
}
