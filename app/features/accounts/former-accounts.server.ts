/** The accounts that were made one with a person's, one after the other (features/merging): theirs too. */
import { sql } from "drizzle-orm";
import { type Database, selectRows } from "~/platform/database/client.server";

/** Ids without the person's own; empty for nearly everybody. */
export async function formerAccounts(db: Database, personId: string): Promise<string[]> {
  const rows = await selectRows<{ id: string }>(
    db,
    sql`with recursive former as (
        select id from people where merged_into_id = ${personId}
        union select p.id from people p join former f on p.merged_into_id = f.id
      ) select id from former order by id`,
  );
  return rows.map(({ id }) => id);
}
