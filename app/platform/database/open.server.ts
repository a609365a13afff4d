/** Opens the database the environment names, or says in one sentence why it can't. */
import { access, constants, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { lock } from "proper-lockfile";
import { type Env, StartError } from "../env.server";
import { type OpenDatabase, openEmbeddedFolder, openServer, ping } from "./client.server";

/** Rejects with StartError: unreachable server, unwritable folder, folder in use by another process. */
export async function openDatabase(env: Env): Promise<OpenDatabase> {
  return env.databaseUrl ? openReachable(env.databaseUrl) : openLocked(env.dataDir);
}

async function openReachable(url: string): Promise<OpenDatabase> {
  const database = openServer(url);
  try {
    await ping(database.db);
    return database;
  } catch (error) {
    await database.close();
    const { host, pathname } = new URL(url);
    const cause = (error as { cause?: Error }).cause ?? (error as Error);
    throw new StartError(
      `DATABASE_URL: the database ${pathname.slice(1)} on ${host} cannot be reached (${cause.message || (cause as NodeJS.ErrnoException).code}).`,
    );
  }
}

/** PGlite takes no lock of its own, and two processes on one folder lose rows: take one first. */
async function openLocked(dataDir: string): Promise<OpenDatabase> {
  await makeWritable(dataDir);
  let release: () => Promise<void>;
  try {
    release = await lock(dataDir, { lockfilePath: join(dataDir, "in-use.lock"), stale: 10_000 });
  } catch {
    throw new StartError(
      `The data in ${dataDir} is in use by another process: stop it, or set DATA_DIR to another folder.`,
    );
  }
  try {
    const database = await openEmbeddedFolder(join(dataDir, "database"));
    return {
      ...database,
      close: async () => {
        await database.close();
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

async function makeWritable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch {
    throw new StartError(
      `The folder ${folder} cannot be written: give this user the right, or set DATA_DIR.`,
    );
  }
}
