/** The question bank and what people answered. Attempts keep the exact revisions they were drawn from. */
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { people } from "./accounts";
import { lessons, topics } from "./catalog";
import { trainingClasses } from "./classes";
import { moment } from "./columns";
import { communes } from "./places";

export const questions = pgTable(
  "questions",
  {
    /** Our own id; authors name a question by `key` within its topic. */
    id: text().primaryKey(),
    topicId: text()
      .notNull()
      .references(() => topics.id),
    /** The author's stable id. */
    key: text().notNull(),
    lessonId: text().references(() => lessons.id),
    position: integer().notNull(),
    /** The revision that tests draw; null until a second person has approved a first one. */
    currentRevisionId: text(),
    /** A newer revision that nobody has approved yet. */
    waitingRevisionId: text(),
    /** The author's tag, as the latest revision's text has it. */
    skill: text(),
    /** The words of the latest revision, folded for search. */
    searchText: text().notNull().default(""),
    /** When the studio last changed it: since then content/ no longer decides about it. */
    studioAt: moment(),
    /** What content/ says of a question that the studio has changed: kept aside, for people to compare. */
    fileSource: text(),
    /** SHA-256 of the file's text about which a person has decided; another text is kept aside again. */
    fileSettledHash: text(),
    retiredAt: moment(),
  },
  (t) => [uniqueIndex("questions_topic_key_key").on(t.topicId, t.key)],
);

/** Never rewritten. `body` belongs to the type (question-types/<type>), with its own version inside. */
export const questionRevisions = pgTable(
  "question_revisions",
  {
    id: text().primaryKey(),
    questionId: text()
      .notNull()
      .references(() => questions.id),
    number: integer().notNull(),
    type: text().notNull(),
    difficulty: text({ enum: ["easy", "medium", "hard"] }).notNull(),
    /** The MDX block as its author wrote it. */
    source: text().notNull(),
    sourceHash: text().notNull(),
    /** What the learner sees and the right answer, as the type defines them: {version, …}. */
    body: jsonb().$type<unknown>().notNull(),
    createdAt: moment().notNull(),
    /** Who wrote it in the studio; null: it came from content/. Who approved it is in the audit log. */
    authorId: text().references(() => people.id),
  },
  (t) => [uniqueIndex("question_revisions_number_key").on(t.questionId, t.number)],
);

/**
 * A topic's test opened by an officer for a room and some time (features/classes/supervised-tests.server.ts); here,
 * because attempts carry it.
 */
export const supervisedTests = pgTable(
  "supervised_tests",
  {
    id: text().primaryKey(),
    topicId: text()
      .notNull()
      .references(() => topics.id),
    communeCode: text()
      .notNull()
      .references(() => communes.code),
    /** In words. */
    room: text().notNull(),
    /** Only for those on the list of this class; null: for the people of the commune. */
    classId: text().references(() => trainingClasses.id),
    supervisorId: text()
      .notNull()
      .references(() => people.id),
    opensAt: moment().notNull(),
    /** Brought forward when the officer ends it. */
    closesAt: moment().notNull(),
  },
  (t) => [
    index("supervised_tests_open_idx").on(t.topicId, t.closesAt),
    index("supervised_tests_commune_idx").on(t.communeCode, t.opensAt),
  ],
);

export const attempts = pgTable(
  "attempts",
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    topicId: text()
      .notNull()
      .references(() => topics.id),
    /** 1, 2, 3 … of this person in this topic. */
    number: integer().notNull(),
    /** Draw and shuffles follow from it. */
    seed: bigint({ mode: "number" }).notNull(),
    startedAt: moment().notNull(),
    /** The server's limit; null: none. */
    deadlineAt: moment(),
    /** 0–1, as the topic had it when the attempt began: the mark the learner was told. */
    passMark: doublePrecision().notNull(),
    closedAt: moment(),
    closedBy: text({ enum: ["learner", "deadline"] }),
    /** 0–1 once closed. */
    score: doublePrecision(),
    passed: boolean(),
    /** Where and under whose eyes it was made; null: nobody's. */
    supervisedTestId: text().references(() => supervisedTests.id),
    /** Who sat beside the learner, how they helped, and when the learner agreed to it (features/quizzes/circumstances). */
    helperId: text().references(() => people.id),
    helpMode: text({ enum: ["reading", "practice"] }),
    helpConsentAt: moment(),
  },
  (t) => [
    index("attempts_supervised_idx").on(t.supervisedTestId).where(sql`supervised_test_id is not null`),
    index("attempts_helper_idx").on(t.helperId, t.startedAt).where(sql`helper_id is not null`),
    uniqueIndex("attempts_number_key").on(t.personId, t.topicId, t.number),
    uniqueIndex("attempts_one_open_key").on(t.personId, t.topicId).where(sql`closed_at is null`),
    index("attempts_deadline_idx").on(t.deadlineAt).where(sql`closed_at is null`),
    index("attempts_topic_idx").on(t.topicId, t.closedAt),
    /** What was done lately: the rules of features/flags look at days of the whole province. */
    index("attempts_closed_idx").on(t.closedAt),
  ],
);

/** The drawn questions, and once closed what each earned (0–1). */
export const attemptQuestions = pgTable(
  "attempt_questions",
  {
    attemptId: text()
      .notNull()
      .references(() => attempts.id),
    /** 1 … n. */
    position: integer().notNull(),
    questionRevisionId: text()
      .notNull()
      .references(() => questionRevisions.id),
    score: doublePrecision(),
  },
  (t) => [
    primaryKey({ columns: [t.attemptId, t.position] }),
    index("attempt_questions_revision_idx").on(t.questionRevisionId, t.attemptId),
  ],
);

/** The latest saved answer to a drawn question; the device's counter makes saving idempotent. */
export const attemptAnswers = pgTable(
  "attempt_answers",
  {
    attemptId: text()
      .notNull()
      .references(() => attempts.id),
    position: integer().notNull(),
    /** As the question type defines it: {version, …}. */
    answer: jsonb().$type<unknown>().notNull(),
    /** Milliseconds of the device's clock when chosen: an older save never replaces a newer one. */
    chosenAt: bigint({ mode: "number" }).notNull(),
    savedAt: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.attemptId, t.position] })],
);
