/** Brings a database to the schema of drizzle/migrations. */
import { resolve } from "node:path";
import { migrate as migratePglite } from "drizzle-orm/pglite/migrator";
import { migrate as migratePostgres } from "drizzle-orm/postgres-js/migrator";
import type { OpenDatabase } from "./client.server";

/** Applies what is missing; does nothing on a current database. Run it from the project's folder. */
export async function migrate({ db, kind }: OpenDatabase): Promise<void> {
  const migrationsFolder = resolve("drizzle/migrations");
  const run = kind === "embedded" ? migratePglite : migratePostgres;
  await run(db as never, { migrationsFolder });
}
