/** The two ways in which most records go: rows are deleted, or what they say is emptied and the row stays. */
import { type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { type Database, selectRows } from "~/platform/database/client.server";
import type { Removal } from "./retention-class";

/** Short enough that nobody waits for the locks of a batch. */
const BATCH = 1_000;

/** `overdue`: of which rows, by a moment before which they are too old. */
export function deleteRows(table: PgTable, overdue: (before: SQL) => SQL): Removal {
  return removal(table, overdue, (chosen) => sql`delete from ${table} where ctid = any(${chosen})`);
}

/** `emptied`: what is set. `overdue` must not hold for a row that was emptied. */
export function emptyColumns(table: PgTable, emptied: SQL, overdue: (before: SQL) => SQL): Removal {
  return removal(table, overdue, (chosen) => sql`update ${table} set ${emptied} where ctid = any(${chosen})`);
}

function removal(table: PgTable, overdue: (before: SQL) => SQL, remove: (chosen: SQL) => SQL): Removal {
  const moment = (before: Date) => sql`${before.toISOString()}::timestamptz`;
  return {
    countOverdue: (db, before, most) =>
      firstCount(
        db,
        sql`select count(*)::int as "count" from
          (select 1 from ${table} where ${overdue(moment(before))} limit ${most}) overdue`,
      ),
    removeBatch: (tx, before) => {
      const chosen = sql`array(select ctid from ${table} where ${overdue(moment(before))}
        limit ${BATCH} for update skip locked)`;
      return firstCount(
        tx,
        sql`with gone as (${remove(chosen)} returning 1) select count(*)::int as "count" from gone`,
      );
    },
  };
}

async function firstCount(db: Database, statement: SQL): Promise<number> {
  const [row] = await selectRows<{ count: number }>(db, statement);
  return row?.count ?? 0;
}
