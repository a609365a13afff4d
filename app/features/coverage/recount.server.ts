/**
 * Keeps the roll-ups of who counts: works off the notes that writers leave (accounts/queue-recount.server.ts),
 * and rebuilds everything to the same rows. Whoever reads a roll-up calls recountQueued first.
 *
 * One recount at a time (an advisory lock of the transaction). Writers never wait for one: a note is a row of its
 * own, and only notes that were read are removed, so a change that commits meanwhile is found the next time. Nor do
 * readers wait for a rebuild: until it commits they see what was, and notes are left for the first who reads after it.
 */
import { asc, inArray, lte, sql } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import {
  countedSpans,
  countedTallies,
  countingRules,
  linkedConfirmations,
  linkedPeople,
  recountQueue,
  undecidedTwins,
} from "#drizzle/schema/coverage";
import { type Database, selectRows } from "~/platform/database/client.server";
import { countPlain, takeToJudge } from "./count-plain.server";
import { ledgerState } from "./ledger-state.server";
import { confirmedWithoutAccount } from "./link-confirmations.server";
import { loadLinked } from "./load-linked.server";
import { linkedGroups } from "./same-person";
import { addTallies, tallyAll } from "./tallies.server";
import { whoCounts } from "./who-counts";
import { writeVerdicts } from "./write-verdict.server";

const BATCH = 1_000;
/** Any number, the same for all recounts of a database. */
const LOCK = 8_040_001;
/** Held by a rebuild alone, and by recounts of notes together. */
const REBUILD_LOCK = 8_040_002;
/** So many are rebuilt in about a second: whoever reads first may wait for it. */
const REBUILT_AT_ONCE = 10_000;

/**
 * Brings the roll-ups up to date with every change committed before the call. One cheap query when none was. Other
 * rules than they were made by wait for the job of the next start (rebuild-ledger.server.ts) where many are counted.
 */
export async function recountQueued(db: Database): Promise<void> {
  const { made, rules, lastNote } = await ledgerState(db);
  if (made !== rules && (await areFew(db))) await rebuildIfOld(db);
  if (lastNote !== null) while (await recountNotes(db, Number(lastNote))) {}
}

/** Drops the roll-ups and makes them anew from the facts, to the same rows. Readers see the old until it is done. */
export function rebuildCounted(db: Database): Promise<void> {
  return rebuild(db, { always: true });
}

/** The same where they were made by other rules than those of now. */
export function rebuildIfOld(db: Database): Promise<void> {
  return rebuild(db, { always: false });
}

const ROLL_UPS = [countedSpans, countedTallies, linkedPeople, linkedConfirmations, undecidedTwins];

async function areFew(db: Database): Promise<boolean> {
  const some = db
    .select({ id: people.id })
    .from(people)
    .limit(REBUILT_AT_ONCE + 1)
    .as("some");
  return (await db.$count(some)) <= REBUILT_AT_ONCE;
}

/** Works off the oldest notes up to `last`; says whether there were any. None is while everything is rebuilt. */
function recountNotes(db: Database, last: number): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [free] = await selectRows<{ got: boolean }>(
      tx,
      sql`select pg_try_advisory_xact_lock_shared(${REBUILD_LOCK}) as got`,
    );
    if (!free?.got) return false;
    await lock(tx);
    const notes = await tx
      .select()
      .from(recountQueue)
      .where(lte(recountQueue.id, last))
      .orderBy(asc(recountQueue.id))
      .limit(BATCH);
    if (notes.length === 0) return false;
    await recountPeople(tx, [...new Set(notes.map((note) => note.personId))], { tally: true });
    await tx.delete(recountQueue).where(
      inArray(
        recountQueue.id,
        notes.map((note) => note.id),
      ),
    );
    return true;
  });
}

function rebuild(db: Database, { always }: { always: boolean }): Promise<void> {
  return db.transaction(async (tx) => {
    await holdRollUps(tx);
    const { made, rules, adultAge } = await ledgerState(tx);
    if (!always && made === rules) return;
    for (const rollUp of [...ROLL_UPS, countingRules]) await tx.delete(rollUp);
    await tx.insert(countingRules).values({ rules });
    await tx.execute(sql`set local work_mem = '128MB'`);
    await countPlain(tx, adultAge);
    for (let ids = await takeToJudge(tx, BATCH); ids.length > 0; ids = await takeToJudge(tx, BATCH))
      await recountPeople(tx, ids, { tally: false });
    await tallyAll(tx);
    await addTallies(tx, confirmedWithoutAccount(adultAge), 1);
    for (const rollUp of ROLL_UPS) await tx.execute(sql`analyze ${rollUp}`);
  });
}

async function recountPeople(db: Database, ids: string[], { tally }: { tally: boolean }): Promise<void> {
  const { adultAge } = await ledgerState(db);
  const { candidates, decisions } = await loadLinked(db, ids);
  const judged = linkedGroups(candidates, decisions).map((group) => {
    const members = new Set(group.map((account) => account.id));
    const among = decisions.filter(({ firstId, secondId }) => members.has(firstId) && members.has(secondId));
    return { group, verdict: whoCounts(group, among, adultAge) };
  });
  await writeVerdicts(db, judged, { tally, adultAge });
}

/**
 * Keeps everybody else from changing the roll-ups until the transaction ends. Readers do not wait: they see what was,
 * and the notes of meanwhile are left for the first who reads after it.
 */
export async function holdRollUps(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${REBUILD_LOCK})`);
  await lock(tx);
}

async function lock(db: Database): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
}
