/** What looks odd and waits for a person to judge (features/flags). A flag changes nothing about anybody. */
import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { people } from "./accounts";
import { moment } from "./columns";
import { attempts } from "./quizzes";

export const FLAG_RULES = [
  "quick-reading",
  "same-answers",
  "impossible-age",
  "busy-helper",
  "many-accounts",
] as const;
export type FlagRule = (typeof FLAG_RULES)[number];

export const FLAG_DECISIONS = ["fine", "look-again", "handled"] as const;
export type FlagDecision = (typeof FLAG_DECISIONS)[number];

/** What was found, as figures: [name of the figure, value]. Never a name or a personal id. */
export interface FlagEvidence {
  version: 1;
  figures: [name: string, value: number | string][];
}

/** The same evidence makes one flag, also after it was decided. Where it lies follows from its person. */
export const flags = pgTable(
  "flags",
  {
    id: text().primaryKey(),
    rule: text({ enum: FLAG_RULES }).notNull(),
    /** Of the rule's thresholds: a stricter rule raises flags of its own. */
    ruleVersion: integer().notNull(),
    /** Whom it is about: learner or helper. */
    personId: text()
      .notNull()
      .references(() => people.id),
    evidence: jsonb().$type<FlagEvidence>().notNull(),
    /** What it was found in, by ids: the key that keeps it from being raised twice. */
    fingerprint: text().notNull(),
    raisedAt: moment().notNull(),
    /** Null: open. */
    decision: text({ enum: FLAG_DECISIONS }),
    reason: text(),
    decidedBy: text().references(() => people.id),
    decidedAt: moment(),
  },
  (t) => [
    uniqueIndex("flags_evidence_key").on(t.rule, t.fingerprint),
    index("flags_open_idx").on(t.personId).where(sql`decision is null`),
    index("flags_order_idx").on(t.raisedAt, t.id),
    check(
      "flags_decision_check",
      sql`(${t.decision} is null) = (${t.decidedBy} is null) and (${t.decision} is null) = (${t.reason} is null)`,
    ),
  ],
);

/** The tests that a flag about several of them was seen in; whose they are is asked of the attempt. */
export const flagAttempts = pgTable(
  "flag_attempts",
  {
    flagId: text()
      .notNull()
      .references(() => flags.id, { onDelete: "cascade" }),
    attemptId: text()
      .notNull()
      .references(() => attempts.id),
  },
  (t) => [
    primaryKey({ columns: [t.flagId, t.attemptId] }),
    index("flag_attempts_attempt_idx").on(t.attemptId),
  ],
);
