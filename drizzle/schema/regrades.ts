/** Tests graded again after a fault in a question, and what a person has to decide about it (certificates/regrade). */
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { people } from "./accounts";
import { certificates } from "./certificates";
import { moment } from "./columns";
import { attempts, questionRevisions, questions } from "./quizzes";

export const REGRADE_RULES = ["new-key", "either-key", "everyone"] as const;
export type RegradeRule = (typeof REGRADE_RULES)[number];

/** Applied once and for all; a later one of the same question takes its place for every attempt it reaches. */
export const regrades = pgTable(
  "regrades",
  {
    id: text().primaryKey(),
    questionId: text()
      .notNull()
      .references(() => questions.id),
    /** 1, 2, 3 … of this question. */
    number: integer().notNull(),
    /** The revision whose key is right. */
    revisionId: text()
      .notNull()
      .references(() => questionRevisions.id),
    rule: text({ enum: REGRADE_RULES }).notNull(),
    reason: text().notNull(),
    appliedBy: text()
      .notNull()
      .references(() => people.id),
    appliedAt: moment().notNull(),
  },
  (t) => [uniqueIndex("regrades_number_key").on(t.questionId, t.number)],
);

/** What an attempt was before a regrade and after it: the first grading is never lost. */
export const regradedAttempts = pgTable(
  "regraded_attempts",
  {
    regradeId: text()
      .notNull()
      .references(() => regrades.id),
    attemptId: text()
      .notNull()
      .references(() => attempts.id),
    /** 0–1, of the whole test. */
    scoreBefore: doublePrecision().notNull(),
    scoreAfter: doublePrecision().notNull(),
    passedBefore: boolean().notNull(),
    passedAfter: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.regradeId, t.attemptId] }),
    index("regraded_attempts_attempt_idx").on(t.attemptId),
  ],
);

export const REGRADE_DECISIONS = ["keep", "revoke"] as const;
export type RegradeDecision = (typeof REGRADE_DECISIONS)[number];

/** A certificate whose test would not be passed any more. It stays valid until a person decides. */
export const certificatesToReview = pgTable(
  "certificates_to_review",
  {
    id: text().primaryKey(),
    regradeId: text()
      .notNull()
      .references(() => regrades.id),
    certificateId: text()
      .notNull()
      .references(() => certificates.id),
    /** Null: open. */
    decision: text({ enum: REGRADE_DECISIONS }),
    reason: text(),
    decidedBy: text().references(() => people.id),
    decidedAt: moment(),
  },
  (t) => [
    uniqueIndex("certificates_to_review_key").on(t.regradeId, t.certificateId),
    index("certificates_to_review_open_idx").on(t.certificateId).where(sql`decision is null`),
    check(
      "certificates_to_review_decision_check",
      sql`(${t.decision} is null) = (${t.decidedBy} is null) and (${t.decision} is null) = (${t.reason} is null)`,
    ),
  ],
);
