/** Loads millions of rows in minutes: indexes are made after the rows, and foreign keys are taken on trust. */
import { type SQL, sql } from "drizzle-orm";
import { type Database, selectRows } from "~/platform/database/client.server";

/** The tables a synthetic province fills. */
const TABLES = ["people", "moves", "deaths", "finished_topics", "attempts", "certificates"];

/**
 * Runs `load` with these tables' indexes (other than keys) dropped, and makes them again. `db` must be one single
 * connection of a superuser: checks of foreign keys are a setting of the connection.
 */
export async function bulkLoad(db: Database, load: () => Promise<void>): Promise<void> {
  const indexes = await selectRows<{ name: string; definition: string }>(
    db,
    sql`select c.relname as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
    where t.relname in (${list(TABLES)}) and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)`,
  );
  await db.execute(sql`set session_replication_role = replica`);
  for (const { name } of indexes) await db.execute(sql.raw(`drop index "${name}"`));
  await load();
  await db.execute(sql`set maintenance_work_mem = '512MB'`);
  for (const { definition } of indexes) await db.execute(sql.raw(definition));
  await db.execute(sql`set session_replication_role = default`);
}

const list = (names: string[]): SQL =>
  sql.join(
    names.map((name) => sql`${name}`),
    sql`, `,
  );
