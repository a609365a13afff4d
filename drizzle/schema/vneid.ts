/**
 * The ministry's lists of people who are confirmed on VNeID. A list's file and rows are short-lived and sealed: they
 * go when it is confirmed, given up, or a week old. What stays of a person is a keyed hash of their personal id, the
 * masked number, and when and where they were confirmed: enough to know them again, not enough to name them.
 */
import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { people } from "./accounts";
import { calendarDate, moment } from "./columns";
import { communes } from "./places";

/** What becomes of a row: the person has an account, may have one, has none; was in a list before; is at fault; is no person. */
export const VNEID_STATES = ["matched", "doubtful", "unknown", "known", "faulty", "aside"] as const;
export type VneidState = (typeof VNEID_STATES)[number];

export const VNEID_STEPS = [
  "reading",
  "read",
  "writing",
  "written",
  "given-up",
  "withdrawing",
  "withdrawn",
] as const;
export type VneidStep = (typeof VNEID_STEPS)[number];

export const vneidLists = pgTable(
  "vneid_lists",
  {
    id: text().primaryKey(),
    fileName: text().notNull(),
    /** The day of the list: whoever is in it was confirmed by then. */
    asOf: calendarDate().notNull(),
    /** In words: the letter it came with. */
    source: text().notNull(),
    /** It names everybody confirmed by its day in the communes it names: its number replaces an older count. */
    whole: boolean().notNull(),
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
    step: text({ enum: VNEID_STEPS }).notNull(),
    /** Rows in each state, as of the last reading; kept when the rows are gone. */
    counts: jsonb().$type<Record<VneidState, number>>(),
    /** How many people it brought that no list before it had. Null: not confirmed. */
    added: integer(),
    /** Why the last step did not end well: a code. */
    fault: text(),
    confirmedBy: text().references(() => people.id),
    confirmedAt: moment(),
    withdrawnBy: text().references(() => people.id),
    withdrawnAt: moment(),
    withdrawnReason: text(),
  },
  (t) => [index("vneid_lists_time_idx").on(t.uploadedAt)],
);

/** One row a person, or a row of the file that is none. Gone when the list is confirmed. */
export const vneidRows = pgTable(
  "vneid_rows",
  {
    listId: text()
      .notNull()
      .references(() => vneidLists.id),
    /** In the order of the file, from 1. */
    position: integer().notNull(),
    sheet: integer().notNull(),
    /** In the sheet, as the spreadsheet numbers it. */
    line: integer().notNull(),
    state: text({ enum: VNEID_STATES }).notNull(),
    /** Codes only: what is wrong or was changed, in which field. */
    reasons: jsonb().$type<{ code: string; field?: string; line?: number }[]>().notNull(),
    /** AES-256-GCM of the words of the row. */
    sealed: text().notNull(),
    /** Of a person who is to be written; null for others. */
    idHash: text(),
    idHint: text(),
    communeCode: text(),
    confirmedOn: calendarDate(),
    birthYear: integer(),
    /** Accounts it may be, or is. */
    accountIds: jsonb().$type<string[]>().notNull(),
    /** The administrator's word on a doubtful one: an account of `accountIds`, or "none". */
    decision: text(),
  },
  (t) => [
    primaryKey({ columns: [t.listId, t.position] }),
    index("vneid_rows_state_idx").on(t.listId, t.state, t.position),
    index("vneid_rows_id_idx").on(t.listId, t.idHash),
  ],
);

/** A fact: the ministry has confirmed the person of a personal id. One row a person, of the first list that had them. */
export const vneidConfirmations = pgTable(
  "vneid_confirmations",
  {
    /** Keyed hash of the personal id, as accounts have it: whoever has this number is the person. */
    idHash: text().primaryKey(),
    /** What is shown of the number. */
    idHint: text().notNull(),
    listId: text()
      .notNull()
      .references(() => vneidLists.id),
    /** Where the list has them: it counts for whoever has no account. */
    communeCode: text()
      .notNull()
      .references(() => communes.code),
    confirmedOn: calendarDate().notNull(),
    birthYear: integer().notNull(),
    /** An account without this number that an administrator said is the person. */
    decidedPersonId: text().references(() => people.id),
  },
  (t) => [
    index("vneid_confirmations_list_idx").on(t.listId),
    index("vneid_confirmations_decided_idx").on(t.decidedPersonId).where(sql`decided_person_id is not null`),
  ],
);

/** The communes a confirmed list names, those whose people were all known before included. */
export const vneidListCommunes = pgTable(
  "vneid_list_communes",
  {
    listId: text()
      .notNull()
      .references(() => vneidLists.id),
    communeCode: text()
      .notNull()
      .references(() => communes.code),
    people: integer().notNull(),
    /** The first day on which somebody of it was confirmed there. */
    firstOn: calendarDate().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.listId, t.communeCode] }),
    index("vneid_list_communes_commune_idx").on(t.communeCode),
  ],
);

/** How many people of an earlier list a later one repeats: the earlier one cannot be withdrawn before it. */
export const vneidListRepeats = pgTable(
  "vneid_list_repeats",
  {
    listId: text()
      .notNull()
      .references(() => vneidLists.id),
    earlierId: text()
      .notNull()
      .references(() => vneidLists.id),
    people: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.listId, t.earlierId] })],
);
