/**
 * Lists of people that officers bring in. A list's file and rows are short-lived and sealed: they go when it is
 * confirmed, given up, or a week old. What stays is who was entered by whom, and on what ground.
 */
import { index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { people } from "./accounts";
import { moment } from "./columns";
import { communes } from "./places";

/** Why people may be entered by somebody else (Law 91/2025/QH15): a duty of the office, or their consent on paper. */
export const LEGAL_BASES = ["duty", "paper-consent"] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

/** What becomes of a row; "aside": it is no person. */
export const ROW_STATES = ["new", "known", "doubtful", "faulty", "aside"] as const;
export type RowState = (typeof ROW_STATES)[number];

export const rosters = pgTable(
  "rosters",
  {
    id: text().primaryKey(),
    /** The commune of whoever's row names no other. */
    communeCode: text()
      .notNull()
      .references(() => communes.code),
    /** An audience id of the programme, for rows that name none. */
    audience: text().notNull(),
    fileName: text().notNull(),
    uploadedBy: text()
      .notNull()
      .references(() => people.id),
    uploadedAt: moment().notNull(),
    /** From then on file and rows are gone. */
    expiresAt: moment().notNull(),
    /** What its columns say (features/rosters/reading/read-roster.ts), with a version. */
    plan: jsonb().$type<unknown>().notNull(),
    /** AES-256-GCM of the first rows of each sheet, to correct the plan by. Null: purged. */
    samplesSealed: text(),
    /** The job at work on it, or the last one. */
    jobId: text(),
    step: text({ enum: ["reading", "read", "writing", "written", "given-up"] }).notNull(),
    /** Rows in each state, as of the last reading; kept when the rows are gone. */
    counts: jsonb().$type<Record<RowState, number>>(),
    /** Why the last step did not end well: a code. */
    fault: text(),
    legalBasis: text({ enum: LEGAL_BASES }),
    /** The plan, decision or document it was made by, in the officer's words. */
    grounds: text(),
    confirmedBy: text().references(() => people.id),
    confirmedAt: moment(),
  },
  (t) => [
    index("rosters_commune_idx").on(t.communeCode, t.uploadedAt),
    index("rosters_expiry_idx").on(t.expiresAt),
  ],
);

/** One row a person, or a row of the file that is none. Gone when the list is confirmed. */
export const rosterRows = pgTable(
  "roster_rows",
  {
    rosterId: text()
      .notNull()
      .references(() => rosters.id),
    /** In the order of the file, from 1. */
    position: integer().notNull(),
    sheet: integer().notNull(),
    /** In the sheet, as the spreadsheet numbers it. */
    line: integer().notNull(),
    state: text({ enum: ROW_STATES }).notNull(),
    /** Codes only: what is wrong or was changed, in which field. */
    reasons: jsonb().$type<{ code: string; field?: string; line?: number }[]>().notNull(),
    /** AES-256-GCM of what was read. */
    sealed: text().notNull(),
    /** Accounts it may be, or is. */
    accountIds: jsonb().$type<string[]>().notNull(),
    /** The officer's word on a doubtful one: an account of `accountIds`, "new", or "leave". */
    decision: text(),
  },
  (t) => [
    primaryKey({ columns: [t.rosterId, t.position] }),
    index("roster_rows_state_idx").on(t.rosterId, t.state, t.position),
  ],
);

/** Who was entered by which list. */
export const rosterPeople = pgTable(
  "roster_people",
  {
    rosterId: text()
      .notNull()
      .references(() => rosters.id),
    personId: text()
      .notNull()
      .references(() => people.id),
  },
  (t) => [
    primaryKey({ columns: [t.rosterId, t.personId] }),
    index("roster_people_person_idx").on(t.personId),
  ],
);

/** An officer said that a row of a list is a person: the same row is not asked about again. */
export const rosterDecisions = pgTable(
  "roster_decisions",
  {
    /** Keyed hash of all that the row says. */
    rowHash: text().notNull(),
    personId: text()
      .notNull()
      .references(() => people.id),
    decidedAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.rowHash, t.personId] }),
    index("roster_decisions_person_idx").on(t.personId),
  ],
);
