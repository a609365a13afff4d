/** The job that writes the people of a confirmed list. */
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { vneidLists } from "#drizzle/schema/vneid";
import { recordEvent } from "~/features/audit/record-event.server";
import { countConfirmations } from "~/features/coverage/count-confirmations.server";
import { holdRollUps } from "~/features/coverage/recount.server";
import { removeRosterFile } from "~/features/rosters/roster-file.server";
import { now } from "~/platform/clock.server";
import { type Database, selectRows } from "~/platform/database/client.server";
import { defineJob } from "~/platform/jobs/define-job";
import { purgeRows } from "./expire-list.server";

/**
 * All or nothing, in a handful of statements however long the list is. Whoever came with another list since the dry
 * run is not written twice. Whose number it is follows from the accounts as they are, so nothing in between is lost.
 */
export const writeList = defineJob({
  kind: "write-vneid-list",
  payload: z.object({ listId: z.string() }),
  attempts: 3,
  async run({ app: { db, env }, progress }, { listId }) {
    await progress(0.1);
    const written = await db.transaction(async (tx) => {
      // Before the list's row: whoever changes roll-ups takes them first.
      await holdRollUps(tx);
      const [list] = await tx.select().from(vneidLists).where(eq(vneidLists.id, listId)).for("update");
      if (list?.step !== "writing" || !list.confirmedBy) return false;
      await noteRepeats(tx, listId);
      const added = await writePeople(tx, listId);
      await noteCommunes(tx, listId);
      await countConfirmations(tx, listId);
      await purgeRows(tx, listId);
      await tx
        .update(vneidLists)
        .set({ step: "written", confirmedAt: now(), added })
        .where(eq(vneidLists.id, listId));
      await recordEvent(tx, {
        actorId: list.confirmedBy,
        action: "vneid.confirmed",
        subject: { type: "vneid-list", id: listId },
        detail: { added, asOf: list.asOf, whole: list.whole, source: list.source },
      });
      return true;
    });
    if (written) await removeRosterFile(env, listId);
  },
});

/** How many were not known. A decision for an account that is gone, or another's by now, is no longer one. */
async function writePeople(tx: Database, listId: string): Promise<number> {
  const [row] = await selectRows<{ added: number }>(
    tx,
    sql`with added as (
      insert into vneid_confirmations
        (id_hash, id_hint, list_id, commune_code, confirmed_on, birth_year, decided_person_id)
      select r.id_hash, r.id_hint, r.list_id, r.commune_code, r.confirmed_on, r.birth_year, coalesce(s.id, p.id)
      from vneid_rows r
      left join people p on p.id = r.decision and r.state = 'doubtful' and p.erased_at is null
      left join people s on s.id = p.merged_into_id
      where r.list_id = ${listId} and r.state in ('matched', 'doubtful', 'unknown')
      on conflict (id_hash) do nothing returning 1
    ) select count(*)::int as added from added`,
  );
  return row?.added ?? 0;
}

async function noteCommunes(tx: Database, listId: string): Promise<void> {
  await tx.execute(sql`insert into vneid_list_communes (list_id, commune_code, people, first_on)
    select ${listId}, commune_code, count(distinct id_hash)::int, min(confirmed_on)
    from vneid_rows where list_id = ${listId} and id_hash is not null group by commune_code`);
}

/** Before anybody is written: whoever is known now is of an earlier list. */
async function noteRepeats(tx: Database, listId: string): Promise<void> {
  await tx.execute(sql`insert into vneid_list_repeats (list_id, earlier_id, people)
    select ${listId}, c.list_id, count(distinct c.id_hash)::int
    from vneid_rows r join vneid_confirmations c on c.id_hash = r.id_hash
    where r.list_id = ${listId} group by c.list_id`);
}
