/** Writes what whoCounts found into the roll-ups. */
import { inArray, or, sql } from "drizzle-orm";
import { countedPeople, coverageTallies, linkedPeople, undecidedTwins } from "#drizzle/schema/coverage";
import type { Database } from "~/platform/database/client.server";
import type { Candidate } from "./same-person";
import type { Verdict } from "./who-counts";

/** Replaces all that the roll-ups say of a linked group's people. `db` is a transaction that holds the lock. */
export async function writeVerdicts(
  db: Database,
  judged: readonly { group: readonly Candidate[]; verdict: Verdict }[],
): Promise<void> {
  const members = judged.flatMap(({ group }) => group.map((account) => account.id));
  if (members.length === 0) return;
  await writeLinked(db, members, judged);
  const counted = judged.flatMap(({ verdict }) => verdict.counted);
  const before = await db.delete(countedPeople).where(inArray(countedPeople.personId, members)).returning();
  if (counted.length > 0) await db.insert(countedPeople).values(counted);
  await addToTallies(db, before, counted);
}

async function writeLinked(
  db: Database,
  members: string[],
  judged: readonly { group: readonly Candidate[]; verdict: Verdict }[],
): Promise<void> {
  await db.delete(linkedPeople).where(inArray(linkedPeople.personId, members));
  await db
    .delete(undecidedTwins)
    .where(or(inArray(undecidedTwins.firstId, members), inArray(undecidedTwins.secondId, members)));
  const linked = judged.flatMap(({ group, verdict }) => linkedRows(group, verdict));
  if (linked.length > 0) await db.insert(linkedPeople).values(linked);
  const undecided = judged.flatMap(({ verdict }) => verdict.undecided);
  if (undecided.length > 0) await db.insert(undecidedTwins).values(undecided);
}

/** Only certified people need be remembered, where several are linked. */
function linkedRows(group: readonly Candidate[], verdict: Verdict): (typeof linkedPeople.$inferInsert)[] {
  const certified = group.filter((account) => account.certifiedOn !== null).map((account) => account.id);
  if (certified.length < 2) return [];
  const groupKey = certified.sort()[0] as string;
  const heldBack = new Map(verdict.heldBack.map((held) => [held.personId, held]));
  return certified.map((id) => ({
    personId: id,
    groupKey,
    heldBackBy: heldBack.get(id)?.by ?? null,
    heldBackAs: heldBack.get(id)?.as ?? null,
  }));
}

type Counted = Verdict["counted"][number];

async function addToTallies(db: Database, before: Counted[], after: Counted[]): Promise<void> {
  const changes = new Map<string, number>();
  const add = ({ communeCode, countsFrom }: Counted, by: number) => {
    const key = `${communeCode} ${countsFrom}`;
    changes.set(key, (changes.get(key) ?? 0) + by);
  };
  for (const one of before) add(one, -1);
  for (const one of after) add(one, 1);
  const rows = [...changes]
    .filter(([, people]) => people !== 0)
    .map(([key, people]) => ({ communeCode: key.slice(0, -11), countsFrom: key.slice(-10), people }));
  if (rows.length === 0) return;
  await db
    .insert(coverageTallies)
    .values(rows)
    .onConflictDoUpdate({
      target: [coverageTallies.communeCode, coverageTallies.countsFrom],
      set: { people: sql`${coverageTallies.people} + excluded.people` },
    });
  await db.delete(coverageTallies).where(sql`${coverageTallies.people} = 0`);
}
