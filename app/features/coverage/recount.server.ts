/**
 * Keeps the roll-ups of who counts: works off the notes that writers leave (accounts/queue-recount.server.ts),
 * and rebuilds everything to the same rows. Whoever reads a roll-up calls recountQueued first.
 *
 * One recount at a time (an advisory lock of the transaction). Writers never wait for one: a note is a row of its
 * own, and only notes that were read are removed, so a change that commits meanwhile is found the next time.
 */
import { asc, inArray, lte, sql } from "drizzle-orm";
import {
  countedSpans,
  countedTallies,
  countingRules,
  linkedPeople,
  recountQueue,
  undecidedTwins,
} from "#drizzle/schema/coverage";
import { type Database, selectRows } from "~/platform/database/client.server";
import { countPlain, takeToJudge } from "./count-plain.server";
import { loadLinked } from "./load-linked.server";
import { linkedGroups } from "./same-person";
import { tallyAll } from "./tallies.server";
import { whoCounts } from "./who-counts";
import { writeVerdicts } from "./write-verdict.server";

const BATCH = 1_000;
/** Raise it when the rule or the shape of the roll-ups changes: the next reader then rebuilds them. */
const RULES = "spans-2";
/** Any number, the same for all recounts of a database. */
const LOCK = 8_040_001;

/** Brings the roll-ups up to date with every change committed before the call. One cheap query when none was. */
export async function recountQueued(db: Database): Promise<void> {
  const { made, rules, lastNote } = await readState(db);
  if (made !== rules) await rebuild(db, { unlessMadeBy: rules });
  if (lastNote !== null) while (await recountNotes(db, Number(lastNote))) {}
}

/** Drops the roll-ups and makes them anew from the facts, to the same rows. Readers see the old until it is done. */
export function rebuildCounted(db: Database): Promise<void> {
  return rebuild(db, {});
}

const ROLL_UPS = [countedSpans, countedTallies, linkedPeople, undecidedTwins];

interface State {
  /** The rules the roll-ups were made by, or null. */
  made: string | null;
  rules: string;
  adultAge: number;
  lastNote: string | number | null;
}

async function readState(db: Database): Promise<State> {
  const [state] = await selectRows<State>(
    db,
    sql`select
      (select rules from counting_rules) as "made",
      ${RULES} || ' ' || p.adult_age || ' ' || (select coalesce(string_agg(id, ' ' order by id), '') from topics where counts_toward_target) as "rules",
      p.adult_age as "adultAge",
      (select max(id) from recount_queue) as "lastNote"
    from programmes p`,
  );
  if (!state) throw new Error("The programme was never loaded: load content/ first.");
  return state;
}

/** Works off the oldest notes up to `last`; says whether there were any. */
function recountNotes(db: Database, last: number): Promise<boolean> {
  return db.transaction(async (tx) => {
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

function rebuild(db: Database, { unlessMadeBy }: { unlessMadeBy?: string }): Promise<void> {
  return db.transaction(async (tx) => {
    await lock(tx);
    const { made, rules, adultAge } = await readState(tx);
    if (unlessMadeBy !== undefined && made === rules) return;
    for (const rollUp of [...ROLL_UPS, countingRules]) await tx.delete(rollUp);
    await tx.insert(countingRules).values({ rules });
    await tx.execute(sql`set local work_mem = '128MB'`);
    await countPlain(tx, adultAge);
    for (let ids = await takeToJudge(tx, BATCH); ids.length > 0; ids = await takeToJudge(tx, BATCH))
      await recountPeople(tx, ids, { tally: false });
    await tallyAll(tx);
    for (const rollUp of ROLL_UPS) await tx.execute(sql`analyze ${rollUp}`);
  });
}

async function recountPeople(db: Database, ids: string[], options: { tally: boolean }): Promise<void> {
  const { adultAge } = await readState(db);
  const { candidates, decisions } = await loadLinked(db, ids);
  const judged = linkedGroups(candidates, decisions).map((group) => {
    const members = new Set(group.map((account) => account.id));
    const among = decisions.filter(({ firstId, secondId }) => members.has(firstId) && members.has(secondId));
    return { group, verdict: whoCounts(group, among, adultAge) };
  });
  await writeVerdicts(db, judged, options);
}

async function lock(db: Database): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
}
