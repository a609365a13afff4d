/** Writes what whoCounts found into the roll-ups. */
import { inArray, or, sql } from "drizzle-orm";
import { linkedPeople, undecidedTwins } from "#drizzle/schema/coverage";
import type { Database } from "~/platform/database/client.server";
import { linkMembers, unlinkMembers } from "./link-confirmations.server";
import { type Candidate, hasLearned } from "./same-person";
import { addTallies } from "./tallies.server";
import type { Verdict } from "./who-counts";

type Judged = readonly { group: readonly Candidate[]; verdict: Verdict }[];

/**
 * Replaces all that the roll-ups say of linked groups' people. `db` is a transaction that holds the lock. Without
 * `tally` the sums are left for the caller to make.
 */
export async function writeVerdicts(
  db: Database,
  judged: Judged,
  { tally, adultAge }: { tally: boolean; adultAge: number },
): Promise<void> {
  const members = judged.flatMap(({ group }) => group.map((account) => account.id));
  if (members.length === 0) return;
  await writeLinked(db, members, judged);
  const gone = sql`delete from counted_spans
    where person_id in (select jsonb_array_elements_text(${JSON.stringify(members)}::jsonb)) returning *`;
  const come = insertSpans(judged.flatMap(({ verdict }) => verdict.counted));
  const [unlinked, linked] = [unlinkMembers(members), linkMembers(members, adultAge)];
  if (!tally) {
    for (const statement of [gone, come, unlinked, linked]) await db.execute(statement);
    return;
  }
  await addTallies(db, gone, -1);
  await addTallies(db, come, 1);
  await addTallies(db, unlinked, 1);
  await addTallies(db, linked, -1);
  await db.execute(sql`delete from counted_tallies where people = 0`);
}

/** Rows with what is told apart in figures, read from the account that counts. */
function insertSpans(spans: Verdict["counted"]) {
  return sql`insert into counted_spans
      (person_id, stage, topic_id, commune_code, counts_from, counts_until, sex, birth_year, audience)
    select s."personId", s.stage, s."topicId", s."communeCode", s."countsFrom", s."countsUntil", p.sex, p.birth_year, p.audience
    from jsonb_to_recordset(${JSON.stringify(spans)}::jsonb) as s("personId" text, stage text, "topicId" text,
      "communeCode" text, "countsFrom" date, "countsUntil" date)
    join people p on p.id = s."personId" returning *`;
}

async function writeLinked(db: Database, members: string[], judged: Judged): Promise<void> {
  await db.delete(linkedPeople).where(inArray(linkedPeople.personId, members));
  await db
    .delete(undecidedTwins)
    .where(or(inArray(undecidedTwins.firstId, members), inArray(undecidedTwins.secondId, members)));
  const linked = judged.flatMap(({ group, verdict }) => linkedRows(group, verdict));
  if (linked.length > 0) await db.insert(linkedPeople).values(linked);
  const undecided = judged.flatMap(({ verdict }) => verdict.undecided);
  if (undecided.length > 0) await db.insert(undecidedTwins).values(undecided);
}

/** Only people who learned something need be remembered, where several are linked. */
function linkedRows(group: readonly Candidate[], verdict: Verdict): (typeof linkedPeople.$inferInsert)[] {
  const learned = group.filter(hasLearned).map((account) => account.id);
  if (learned.length < 2) return [];
  const groupKey = learned.sort()[0] as string;
  const heldBack = new Map(verdict.heldBack.map((held) => [held.personId, held]));
  return learned.map((id) => ({
    personId: id,
    groupKey,
    heldBackBy: heldBack.get(id)?.by ?? null,
    heldBackAs: heldBack.get(id)?.as ?? null,
  }));
}
