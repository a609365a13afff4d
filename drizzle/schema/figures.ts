/**
 * How questions and tests did, as sums that any number of attempts adds to (features/quizzes/figures). Nobody is in
 * them: they can be dropped and are made again from the attempts.
 */
import { doublePrecision, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { topics } from "./catalog";
import { attempts, questionRevisions } from "./quizzes";

/** Attempts that are closed and not counted yet: a note commits with the closing. */
export const attemptsToTally = pgTable("attempts_to_tally", {
  attemptId: text()
    .primaryKey()
    .references(() => attempts.id),
});

/** By which rules the sums were made: other rules, and the next reader makes them anew. One row. */
export const tallyRules = pgTable("tally_rules", { rules: text().primaryKey() });

/** Of a question's revision: x its score (0–1), r the mean score of the attempt's other questions. */
export const questionTallies = pgTable("question_tallies", {
  revisionId: text()
    .primaryKey()
    .references(() => questionRevisions.id),
  shown: integer().notNull(),
  unanswered: integer().notNull(),
  /** Attempts whose other questions reached the pass mark. */
  strong: integer().notNull(),
  sumScore: doublePrecision().notNull(),
  sumScoreSquared: doublePrecision().notNull(),
  sumRest: doublePrecision().notNull(),
  sumRestSquared: doublePrecision().notNull(),
  sumScoreRest: doublePrecision().notNull(),
});

export const optionTallies = pgTable(
  "option_tallies",
  {
    revisionId: text()
      .notNull()
      .references(() => questionRevisions.id),
    /** As the revision's body names it. */
    optionId: text().notNull(),
    chosen: integer().notNull(),
    strongChosen: integer().notNull(),
    sumRest: doublePrecision().notNull(),
  },
  (t) => [primaryKey({ columns: [t.revisionId, t.optionId] })],
);

/** How often an answer took so many seconds, in the steps of figures/answer-times.ts. */
export const answerTimeTallies = pgTable(
  "answer_time_tallies",
  {
    revisionId: text()
      .notNull()
      .references(() => questionRevisions.id),
    seconds: integer().notNull(),
    answers: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.revisionId, t.seconds] })],
);

/** Of a topic's test: m an attempt's mean score, e the variance of that mean from question to question. */
export const testTallies = pgTable("test_tallies", {
  topicId: text()
    .primaryKey()
    .references(() => topics.id),
  attempts: integer().notNull(),
  passed: integer().notNull(),
  questions: integer().notNull(),
  sumScore: doublePrecision().notNull(),
  sumScoreSquared: doublePrecision().notNull(),
  sumErrorVariance: doublePrecision().notNull(),
});

/** How many attempts reached so many tenths of the marks, rounded down: 0–10. */
export const scoreTallies = pgTable(
  "score_tallies",
  {
    topicId: text()
      .notNull()
      .references(() => topics.id),
    tenths: integer().notNull(),
    attempts: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.topicId, t.tenths] })],
);
