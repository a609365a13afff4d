/**
 * Brings a whole list of the ministry's into the roll-ups at once, or takes it out of them, in a few statements
 * however long it is. Whoever the rule must judge (who-counts.ts) is left as a note for the next recount.
 */
import { sql } from "drizzle-orm";
import type { Database } from "~/platform/database/client.server";
import { adultOn } from "./count-plain.server";
import { ledgerState } from "./ledger-state.server";
import { confirmationsAsSpans, linkAccounts, unlink } from "./link-confirmations.server";
import { addTallies } from "./tallies.server";

/** An account (`p`) about whose confirmations the rule has nothing to decide: one home, one number, one account. */
const PLAIN = sql.raw(`p.merged_into_id is null and not (p.is_demo and p.disabled_at is not null)
  and not exists (select 1 from moves m where m.person_id = p.id)
  and not exists (select 1 from twin_decisions d where d.first_id = p.id or d.second_id = p.id)
  and not exists (select 1 from vneid_confirmations o where o.decided_person_id = p.id)
  and not exists (select 1 from people q where q.personal_id_hash = p.personal_id_hash and q.id <> p.id)`);

/** The caller's transaction has written the list's confirmations and holds the roll-ups (recount.server.ts). */
export async function countConfirmations(tx: Database, listId: string): Promise<void> {
  const { adultAge } = await ledgerState(tx);
  const ofList = sql`c.list_id = ${listId}`;
  const plain = sql`${ofList} and c.decided_person_id is null and ${PLAIN}`;
  await addTallies(tx, confirmationsAsSpans(ofList, adultAge), 1);
  await addTallies(tx, linkAccounts(sql`c.id_hash = p.personal_id_hash and ${plain}`, adultAge), -1);
  await addTallies(
    tx,
    sql`insert into counted_spans
        (person_id, stage, topic_id, commune_code, counts_from, counts_until, sex, birth_year, audience)
      select p.id, 'confirmed', '', p.commune_code, greatest(c.confirmed_on, ${adultOn(adultAge)}), d.died_on, p.sex,
        p.birth_year, p.audience
      from vneid_confirmations c join people p on p.personal_id_hash = c.id_hash
      left join deaths d on d.person_id = p.id
      where ${plain} and (d.died_on is null or d.died_on > greatest(c.confirmed_on, ${adultOn(adultAge)}))
      returning *`,
    1,
  );
  await tx.execute(sql`insert into recount_queue (person_id)
    select p.id from vneid_confirmations c join people p on p.personal_id_hash = c.id_hash
    where ${ofList} and not exists (
      select 1 from linked_confirmations l where l.person_id = p.id and l.id_hash = c.id_hash
    )
    union select c.decided_person_id from vneid_confirmations c where ${ofList} and c.decided_person_id is not null`);
  await tx.execute(sql`delete from counted_tallies where people = 0`);
}

/** The same way back. Afterwards the caller removes the list's confirmations, in the same transaction. */
export async function uncountConfirmations(tx: Database, listId: string): Promise<void> {
  const { adultAge } = await ledgerState(tx);
  const theirs = sql`select l.person_id from vneid_confirmations c
    join linked_confirmations l on l.id_hash = c.id_hash where c.list_id = ${listId}`;
  await tx.execute(sql`insert into recount_queue (person_id)
    select p.id from people p where p.id in (${theirs}) and not (${PLAIN})`);
  await addTallies(
    tx,
    sql`delete from counted_spans where stage = 'confirmed' and person_id in (${theirs}) returning *`,
    -1,
  );
  await addTallies(
    tx,
    unlink(sql`id_hash in (select c.id_hash from vneid_confirmations c where c.list_id = ${listId})`),
    1,
  );
  await addTallies(tx, confirmationsAsSpans(sql`c.list_id = ${listId}`, adultAge), -1);
  await tx.execute(sql`delete from counted_tallies where people = 0`);
}
