/** What every command script does around its work: environment, database, one clear sentence on failure. */

import type { OpenDatabase } from "./database/client.server";
import { migrate } from "./database/migrate.server";
import { openDatabase } from "./database/open.server";
import { type Env, readEnv, StartError } from "./env.server";
import { StoreError } from "./storage/store-error";

/** Runs `work`; a StartError or StoreError is printed as one sentence, and the process ends with 1. */
export async function runCommand(work: (env: Env) => Promise<void>): Promise<void> {
  try {
    await work(readEnv());
  } catch (error) {
    if (!(error instanceof StartError || error instanceof StoreError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** Runs `work` on the migrated database and closes it whatever happens. */
export async function runOnDatabase(
  work: (database: OpenDatabase, env: Env) => Promise<void>,
): Promise<void> {
  await runCommand(async (env) => {
    const database = await openDatabase(env);
    try {
      await migrate(database);
      await work(database, env);
    } finally {
      await database.close();
    }
  });
}
