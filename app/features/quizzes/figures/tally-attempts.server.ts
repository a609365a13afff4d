/**
 * Keeps the sums of questions and tests: works off the notes that closing an attempt leaves, and makes everything
 * anew when the rules below change. Whoever reads the sums calls tallyQueued first; a nightly job keeps the queue
 * short, so that a page has little to do.
 *
 * Which attempts count: each person's first at a topic's test, because the result page shows every right answer, and
 * later attempts meet questions again. Not those practised together with a helper (circumstances.ts), not those of
 * trial accounts, and not those of people who wrote or judged questions at that time. Questions are counted by the
 * text that was shown: revisions of one question that show the same are added up by the reader.
 *
 * What was answered goes when a person is erased: sums that were made before keep it, sums made anew do not.
 */
import { asc, eq, getTableColumns, inArray, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { z } from "zod";
import {
  answerTimeTallies,
  attemptsToTally,
  optionTallies,
  questionTallies,
  scoreTallies,
  tallyRules,
  testTallies,
} from "#drizzle/schema/figures";
import { questionRevisions } from "#drizzle/schema/quizzes";
import { type Database, selectRows } from "~/platform/database/client.server";
import { defineJob } from "~/platform/jobs/define-job";
import type { OpenQuestion } from "../question-types/contract";
import { openQuestion } from "../question-types/registry";
import { queueTallies } from "../queue-tally.server";
import { groupBy } from "./group-by";
import { addAttempt, emptyTally, type TalliedQuestion, type Tally } from "./tally";

/** Raise it when what counts or what is summed changes. */
const RULES = "first-attempts-1";
const BATCH = 500;
/** What a page may wait for; the job does the rest. */
const MOST_FOR_A_PAGE = 5_000;
/** Any number, the same for all tallies of a database. */
const LOCK = 8_040_002;

export const tallyAttemptsDaily = defineJob({
  kind: "tally-attempts",
  payload: z.object({ day: z.string() }),
  daily: { at: "01:30", payload: (day) => ({ day }) },
  async run({ app: { db }, signal }) {
    await startAnew(db);
    while (!signal.aborted && (await tallyBatch(db)) > 0) {}
  },
});

/** Counts what waits, at most some thousand attempts. Returns how many still wait. */
export async function tallyQueued(db: Database): Promise<number> {
  await startAnew(db);
  for (let done = 0; done < MOST_FOR_A_PAGE; ) {
    const counted = await tallyBatch(db);
    if (counted === 0) return 0;
    done += counted;
  }
  return db.$count(attemptsToTally);
}

/** Drops all sums and puts every closed attempt back into the queue. */
export function dropTallies(db: Database): Promise<void> {
  return db.transaction(async (tx) => {
    await lockTallies(tx);
    await drop(tx);
  });
}

/**
 * Waits until nobody counts, and lets nobody count until the transaction ends: no attempt is counted twice. Taken
 * before any lock on a topic; closing an attempt never waits for it.
 */
export async function lockTallies(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
}

/** The same for one topic, in the transaction that changed what its attempts earned; it holds lockTallies. */
export async function dropTalliesOf(tx: Database, topicId: string): Promise<void> {
  const revisions = sql`(select r.id from question_revisions r join questions q on q.id = r.question_id
    where q.topic_id = ${topicId})`;
  for (const table of [questionTallies, optionTallies, answerTimeTallies])
    await tx.delete(table).where(sql`${table.revisionId} in ${revisions}`);
  for (const table of [testTallies, scoreTallies]) await tx.delete(table).where(eq(table.topicId, topicId));
  await queueTallies(tx, sql`attempts.topic_id = ${topicId}`);
}

async function startAnew(db: Database): Promise<void> {
  const made = await db.select().from(tallyRules);
  if (made.length === 1 && made[0]?.rules === RULES) return;
  await db.transaction(async (tx) => {
    await lockTallies(tx);
    const [row] = await tx.select().from(tallyRules);
    if (row?.rules !== RULES) await drop(tx);
  });
}

async function drop(tx: Database): Promise<void> {
  for (const table of [
    questionTallies,
    optionTallies,
    answerTimeTallies,
    testTallies,
    scoreTallies,
    tallyRules,
  ])
    await tx.delete(table);
  await queueTallies(tx, sql`true`);
  await tx.insert(tallyRules).values({ rules: RULES });
}

function tallyBatch(db: Database): Promise<number> {
  return db.transaction(async (tx) => {
    await lockTallies(tx);
    const notes = await tx
      .select()
      .from(attemptsToTally)
      .orderBy(asc(attemptsToTally.attemptId))
      .limit(BATCH);
    const ids = notes.map(({ attemptId }) => attemptId);
    if (ids.length === 0) return 0;
    await store(tx, await tallyOf(tx, ids));
    await tx.delete(attemptsToTally).where(inArray(attemptsToTally.attemptId, ids));
    return ids.length;
  });
}

interface Row {
  attemptId: string;
  topicId: string;
  passMark: number;
  passed: boolean;
  position: number;
  revisionId: string;
  score: number;
  answer: unknown;
  chosenAt: number | string | null;
}

async function tallyOf(tx: Database, ids: readonly string[]): Promise<Tally> {
  const rows = await selectRows<Row>(
    tx,
    sql`select a.id as "attemptId", a.topic_id as "topicId", a.pass_mark as "passMark", a.passed, q.position,
        q.question_revision_id as "revisionId", q.score, s.answer, s.chosen_at as "chosenAt"
      from attempts a
        join people p on p.id = a.person_id and not p.is_demo
        join attempt_questions q on q.attempt_id = a.id
        left join attempt_answers s on s.attempt_id = q.attempt_id and s.position = q.position
      where a.id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))
        and a.closed_at is not null and ${COUNTS}
      order by a.id, q.position`,
  );
  const opened = await openRevisions(tx, [...new Set(rows.map(({ revisionId }) => revisionId))]);
  const tally = emptyTally();
  for (const attempt of groupBy(rows, ({ attemptId }) => attemptId).values()) {
    const [{ topicId, passMark, passed }] = attempt as [Row];
    addAttempt(tally, {
      topicId,
      passMark,
      passed,
      questions: attempt.map((row) => talliedQuestion(row, opened)),
    });
  }
  return tally;
}

const COUNTS: SQL = sql`a.number = 1 and a.help_mode is distinct from 'practice'
  and not exists (select 1 from role_grants g where g.person_id = a.person_id
    and g.role in ('source-trainer', 'reviewer') and g.granted_at <= a.closed_at
    and (g.revoked_at is null or g.revoked_at > a.closed_at))`;

function talliedQuestion(row: Row, opened: Map<string, OpenQuestion>): TalliedQuestion {
  const { position, revisionId, score, answer, chosenAt } = row;
  const question = opened.get(revisionId);
  return {
    ...{ position, revisionId, score },
    answered: question?.isAnswered(answer) ?? false,
    chosen: question?.chosen(answer) ?? [],
    chosenAt: Number(chosenAt ?? 0),
  };
}

async function openRevisions(tx: Database, ids: string[]): Promise<Map<string, OpenQuestion>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: questionRevisions.id, type: questionRevisions.type, body: questionRevisions.body })
    .from(questionRevisions)
    .where(inArray(questionRevisions.id, ids));
  return new Map(rows.map(({ id, ...revision }) => [id, openQuestion(revision)]));
}

/** Adds to what is there: no key is twice in a batch. */
async function store(tx: Database, { questions, options, times, tests, scores }: Tally): Promise<void> {
  if (tests.size === 0) return;
  const parts = (key: string) => key.split(" ") as [string, string];
  await tx
    .insert(questionTallies)
    .values([...questions].map(([revisionId, sums]) => ({ revisionId, ...sums })))
    .onConflictDoUpdate({
      target: questionTallies.revisionId,
      set: more(questionTallies, [
        ...["shown", "unanswered", "strong"],
        ...["sumScore", "sumScoreSquared", "sumRest", "sumRestSquared", "sumScoreRest"],
      ]),
    });
  if (options.size > 0)
    await tx
      .insert(optionTallies)
      .values(
        [...options].map(([key, sums]) => ({ revisionId: parts(key)[0], optionId: parts(key)[1], ...sums })),
      )
      .onConflictDoUpdate({
        target: [optionTallies.revisionId, optionTallies.optionId],
        set: more(optionTallies, ["chosen", "strongChosen", "sumRest"]),
      });
  if (times.size > 0)
    await tx
      .insert(answerTimeTallies)
      .values(
        [...times].map(([key, sums]) => ({
          revisionId: parts(key)[0],
          seconds: Number(parts(key)[1]),
          ...sums,
        })),
      )
      .onConflictDoUpdate({
        target: [answerTimeTallies.revisionId, answerTimeTallies.seconds],
        set: more(answerTimeTallies, ["answers"]),
      });
  await tx
    .insert(testTallies)
    .values([...tests].map(([topicId, sums]) => ({ topicId, ...sums })))
    .onConflictDoUpdate({
      target: testTallies.topicId,
      set: more(testTallies, [
        ...["attempts", "passed", "questions"],
        ...["sumScore", "sumScoreSquared", "sumErrorVariance"],
      ]),
    });
  await tx
    .insert(scoreTallies)
    .values(
      [...scores].map(([key, sums]) => ({ topicId: parts(key)[0], tenths: Number(parts(key)[1]), ...sums })),
    )
    .onConflictDoUpdate({
      target: [scoreTallies.topicId, scoreTallies.tenths],
      set: more(scoreTallies, ["attempts"]),
    });
}

/** `column = column + excluded.column` for each. */
function more(table: PgTable, names: readonly string[]): Record<string, SQL> {
  const columns = getTableColumns(table);
  return Object.fromEntries(
    names.map((name) => {
      const column = columns[name] as PgColumn;
      const sent = sql.identifier(name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
      return [name, sql`${column} + excluded.${sent}`];
    }),
  );
}
