/** The figures of a topic's questions and of its test. The caller has loaded the bank: who may see it is decided there. */
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import {
  answerTimeTallies,
  optionTallies,
  questionTallies,
  scoreTallies,
  testTallies,
} from "#drizzle/schema/figures";
import { questionRevisions, questions } from "#drizzle/schema/quizzes";
import type { Database } from "~/platform/database/client.server";
import { openQuestion } from "../question-types/registry";
import { medianSeconds } from "./answer-times";
import { groupBy } from "./group-by";
import { discrimination, facility, optionCorrelation, type QuestionFigures } from "./question-figures";
import type { QuestionSums } from "./tally";
import { reliability, scoreVariance, type TestFigures } from "./test-figures";

export interface QuestionWithFigures {
  id: string;
  key: string;
  /** Its place in the bank, as the list has it. */
  number: number;
  type: string;
  /** HTML of the text in use. */
  prompt: string;
  lessonId: string | null;
  figures: QuestionFigures;
}

/**
 * Every question that tests draw, by the text in use: revisions that show the same (another tag, another lesson) are
 * added up, a changed text or key begins anew. Five queries, whatever the number of attempts.
 */
export async function readQuestionFigures(db: Database, topicId: string): Promise<QuestionWithFigures[]> {
  const bank = await db
    .select({
      id: questions.id,
      key: questions.key,
      lessonId: questions.lessonId,
      type: questionRevisions.type,
      body: questionRevisions.body,
      revisionIds: sql<string[]>`(select json_agg(same.id) from question_revisions same
        where same.question_id = "questions"."id" and same.type = "question_revisions"."type"
          and same.body = "question_revisions"."body")`,
    })
    .from(questions)
    .innerJoin(questionRevisions, eq(questionRevisions.id, questions.currentRevisionId))
    .where(and(eq(questions.topicId, topicId), isNull(questions.retiredAt)))
    .orderBy(asc(questions.position), asc(questions.key));
  const sums = await readSums(
    db,
    bank.flatMap(({ revisionIds }) => revisionIds),
  );
  return bank.map(({ id, key, lessonId, type, body, revisionIds }, index) => {
    const { prompt, options } = openQuestion({ type, body });
    const figures = figuresOf(options, revisionIds, sums);
    return { id, key, lessonId, type, number: index + 1, prompt, figures };
  });
}

/**
 * Of every text that a question ever had, by revision: texts that show the same share their figures, so a new tag begins
 * nothing anew.
 */
export async function readRevisionFigures(
  db: Database,
  questionId: string,
): Promise<Map<string, QuestionFigures>> {
  const revisions = await db
    .select({ id: questionRevisions.id, type: questionRevisions.type, body: questionRevisions.body })
    .from(questionRevisions)
    .where(eq(questionRevisions.questionId, questionId));
  const sums = await readSums(
    db,
    revisions.map(({ id }) => id),
  );
  const texts = groupBy(revisions, ({ type, body }) => JSON.stringify([type, body]));
  return new Map(
    [...texts.values()].flatMap((same) => {
      const ids = same.map(({ id }) => id);
      const [first] = same;
      const figures = figuresOf(first ? openQuestion(first).options : [], ids, sums);
      return ids.map((id): [string, QuestionFigures] => [id, figures]);
    }),
  );
}

export async function readTestFigures(db: Database, topicId: string): Promise<TestFigures> {
  const [test] = await db.select().from(testTallies).where(eq(testTallies.topicId, topicId));
  const histogram = Array.from({ length: 11 }, () => 0);
  for (const { tenths, attempts } of await db
    .select()
    .from(scoreTallies)
    .where(eq(scoreTallies.topicId, topicId)))
    histogram[tenths] = attempts;
  if (!test)
    return { attempts: 0, passedShare: null, meanScore: null, deviation: null, reliability: null, histogram };
  const shown = await db
    .select({ sums: questionTallies })
    .from(questionTallies)
    .innerJoin(questionRevisions, eq(questionRevisions.id, questionTallies.revisionId))
    .innerJoin(questions, eq(questions.id, questionRevisions.questionId))
    .where(eq(questions.topicId, topicId));
  return {
    attempts: test.attempts,
    passedShare: test.passed / test.attempts,
    meanScore: test.sumScore / test.attempts,
    deviation: Math.sqrt(scoreVariance(test)),
    reliability: reliability(
      test,
      shown.map(({ sums }) => sums),
    ),
    histogram,
  };
}

type Sums = Awaited<ReturnType<typeof readSums>>;

async function readSums(db: Database, revisionIds: string[]) {
  const [questionRows, optionRows, timeRows] = [
    await db.select().from(questionTallies).where(inArray(questionTallies.revisionId, revisionIds)),
    await db.select().from(optionTallies).where(inArray(optionTallies.revisionId, revisionIds)),
    await db.select().from(answerTimeTallies).where(inArray(answerTimeTallies.revisionId, revisionIds)),
  ];
  const revision = ({ revisionId }: { revisionId: string }) => revisionId;
  return {
    questions: groupBy(questionRows, revision),
    options: groupBy(optionRows, revision),
    times: groupBy(timeRows, revision),
  };
}

function figuresOf(
  options: readonly { id: string; html: string; right: boolean }[],
  revisionIds: readonly string[],
  sums: Sums,
): QuestionFigures {
  const rows = revisionIds.flatMap((id) => sums.questions.get(id) ?? []);
  const whole = addUp(rows, NOTHING);
  const chosen = revisionIds.flatMap((id) => sums.options.get(id) ?? []);
  const times = revisionIds.flatMap((id) => sums.times.get(id) ?? []);
  return {
    shown: whole.shown,
    facility: facility(whole),
    discrimination: discrimination(whole),
    unanswered: whole.shown > 0 ? whole.unanswered / whole.shown : 0,
    strong: whole.strong,
    options: options.map(({ id, html, right }) => {
      const one = addUp(
        chosen.filter(({ optionId }) => optionId === id),
        { chosen: 0, strongChosen: 0, sumRest: 0 },
      );
      return {
        ...{ id, html, right, chosen: one.chosen, strongChosen: one.strongChosen },
        share: whole.shown > 0 ? one.chosen / whole.shown : 0,
        correlation: optionCorrelation(whole, one),
      };
    }),
    medianSeconds: medianSeconds(times),
    timed: times.reduce((sum, { answers }) => sum + answers, 0),
  };
}

const NOTHING: QuestionSums = {
  shown: 0,
  unanswered: 0,
  strong: 0,
  sumScore: 0,
  sumScoreSquared: 0,
  sumRest: 0,
  sumRestSquared: 0,
  sumScoreRest: 0,
};

function addUp<Sums extends { [Name in keyof Sums]: number }>(
  rows: readonly NoInfer<Sums>[],
  nothing: Sums,
): Sums {
  const total = { ...nothing };
  for (const row of rows)
    for (const name of Object.keys(nothing) as (keyof Sums)[])
      total[name] = (total[name] + row[name]) as Sums[typeof name];
  return total;
}
