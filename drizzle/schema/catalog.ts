/** The programme, its topics and their outline: data loaded from content/. */
import { sql } from "drizzle-orm";
import {
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { calendarDate, moment } from "./columns";

export interface DatedName {
  name: string;
  from?: string;
  to?: string;
}
export interface Audience {
  id: string;
  name: string;
  nameEn?: string;
}

/** A figure the province is asked for, beside its plan (features/indicators). */
export interface Indicator {
  id: string;
  name: string;
  nameEn?: string;
  /** "percent" of a group, or a number of people. */
  unit: "percent" | "people";
  /** Who has reached it, where the ledger counts them; left out: typed in. */
  counts?: "trained" | "passed" | "confirmed";
  /** Of these audiences, whose number is typed in; left out: of all adults. */
  audiences?: string[];
}

/** One row: the programme as content/programme.yaml has it. */
export const programmes = pgTable("programmes", {
  id: text().primaryKey().default("programme"),
  name: text().notNull(),
  summary: text().notNull(),
  summaryEn: text(),
  /** The province's official name over time. */
  province: jsonb().$type<DatedName[]>().notNull(),
  /** Lines of the issuing body on certificates. */
  issuer: jsonb().$type<string[]>().notNull(),
  /** Share of adults to reach, 0–1. */
  targetShare: doublePrecision().notNull(),
  /** The day by which it is wanted, where one was set. */
  targetDate: calendarDate(),
  /** Default pass mark, 0–1. */
  passMark: doublePrecision().notNull(),
  adultAge: integer().notNull(),
  /** Adults ÷ population where nothing better is known. */
  adultShare: doublePrecision().notNull(),
  /** Form of certificate numbers, e.g. "{seq:6}/{year}/BDHVS". */
  certificateNumber: text().notNull(),
  audiences: jsonb().$type<Audience[]>().notNull(),
  indicators: jsonb().$type<Indicator[]>().notNull().default([]),
  /** Days off beside Saturdays and Sundays, as "2027-01-01": legal clocks in working days skip them. */
  holidays: jsonb().$type<string[]>().notNull().default([]),
  /** Whether a lesson needs a second person's approval before learners get it. */
  fourEyes: boolean().notNull().default(true),
  /** Kilobytes that a lesson's text and pictures may cost a learner. */
  lessonKilobytes: integer().notNull().default(600),
  contentHash: text().notNull(),
  updatedAt: moment().notNull(),
});

export const topics = pgTable(
  "topics",
  {
    id: text().primaryKey(),
    slug: text().notNull(),
    position: integer().notNull(),
    title: text().notNull(),
    titleEn: text(),
    summary: text().notNull(),
    summaryEn: text(),
    audiences: jsonb().$type<string[]>().notNull(),
    countsTowardTarget: boolean().notNull(),
    /** 0–1. */
    passMark: doublePrecision().notNull(),
    /** Attempts in a row before the learner rests; 0: no limit. */
    attemptsAllowed: integer().notNull(),
    cooldownMinutes: integer().notNull(),
    opensOn: calendarDate(),
    /** Whether its certificate needs a test that was passed under supervision. */
    requiresSupervision: boolean().notNull().default(false),
    /** Questions drawn per attempt; 0: the topic has no bank yet. */
    drawCount: integer().notNull().default(0),
    /** Null: no time limit. */
    timeLimitMinutes: integer(),
    contentHash: text().notNull(),
    updatedAt: moment().notNull(),
    retiredAt: moment(),
  },
  (t) => [uniqueIndex("topics_slug_key").on(t.slug)],
);

/** A place in a topic's outline. What it says is the current revision (lessons.ts). */
export const lessons = pgTable(
  "lessons",
  {
    id: text().primaryKey(),
    topicId: text()
      .notNull()
      .references(() => topics.id),
    slug: text().notNull(),
    position: integer().notNull(),
    /** The revision learners read; a foreign key would make a circle with lesson_revisions. */
    currentRevisionId: text().notNull(),
    /** Number of the last revision that asked people to read again; 0: none did. */
    requirement: integer().notNull().default(0),
    /** When the studio last changed its text or place: since then content/ no longer decides about it. */
    studioAt: moment(),
    retiredAt: moment(),
  },
  (t) => [
    uniqueIndex("lessons_topic_slug_key").on(t.topicId, t.slug),
    index("lessons_outline_idx").on(t.topicId, t.position).where(sql`retired_at is null`),
  ],
);
