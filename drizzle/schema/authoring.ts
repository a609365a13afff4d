/** Lessons while they are written, reviewed and waiting to be published (features/studio). */
import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { people } from "./accounts";
import { lessons, topics } from "./catalog";
import { moment } from "./columns";
import { lessonRevisions } from "./lessons";

export const DRAFT_STATES = [
  "draft",
  "submitted",
  "returned",
  "approved",
  "scheduled",
  "published",
  "discarded",
] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** "minor": nothing changes for who has finished. "requirement": they are asked to read again. */
export const LESSON_CHANGES = ["minor", "requirement"] as const;
export type LessonChange = (typeof LESSON_CHANGES)[number];

/** What is done with a draft, beside writing it. */
export const DRAFT_STEPS = [
  "created",
  "submitted",
  "withdrawn",
  "returned",
  "approved",
  "scheduled",
  "unscheduled",
  "published",
  "discarded",
] as const;
export type DraftStep = (typeof DRAFT_STEPS)[number];

/** One text on its way to learners. A lesson has at most one open draft; closed ones say where a revision came from. */
export const lessonDrafts = pgTable(
  "lesson_drafts",
  {
    id: text().primaryKey(),
    topicId: text()
      .notNull()
      .references(() => topics.id),
    /** Null until a new lesson is published. */
    lessonId: text().references(() => lessons.id),
    /** Its address; that of the lesson where there is one. */
    slug: text().notNull(),
    source: text().notNull(),
    /** Raised by every save: who saves names the version they began from. */
    version: integer().notNull().default(1),
    state: text({ enum: DRAFT_STATES }).notNull().default("draft"),
    /** The revision it was begun from; null for a new lesson. */
    baseRevisionId: text().references(() => lessonRevisions.id),
    /** Ids of everybody who wrote in it, in the order of their first save. */
    authors: jsonb().$type<string[]>().notNull(),
    createdBy: text()
      .notNull()
      .references(() => people.id),
    savedBy: text()
      .notNull()
      .references(() => people.id),
    /** The second pair of eyes: null unless approved. */
    approvedBy: text().references(() => people.id),
    /** What the publisher declared; null before. */
    change: text({ enum: LESSON_CHANGES }),
    /** When a scheduled one appears. */
    publishAt: moment(),
    /** What it became. */
    revisionId: text().references(() => lessonRevisions.id),
    createdAt: moment().notNull(),
    savedAt: moment().notNull(),
    closedAt: moment(),
  },
  (t) => [
    uniqueIndex("lesson_drafts_open_lesson_key").on(t.lessonId).where(sql`closed_at is null`),
    uniqueIndex("lesson_drafts_open_slug_key").on(t.topicId, t.slug).where(sql`closed_at is null`),
    index("lesson_drafts_state_idx").on(t.state, t.topicId),
    index("lesson_drafts_revision_idx").on(t.revisionId),
  ],
);

/** What happened to a draft: appended only. */
export const draftSteps = pgTable(
  "draft_steps",
  {
    id: text().primaryKey(),
    draftId: text()
      .notNull()
      .references(() => lessonDrafts.id),
    step: text({ enum: DRAFT_STEPS }).notNull(),
    /** The version of the text it was about. */
    version: integer().notNull(),
    /** Null: the programme itself, at a scheduled moment. */
    byId: text().references(() => people.id),
    note: text(),
    at: moment().notNull(),
  },
  (t) => [index("draft_steps_draft_idx").on(t.draftId, t.at)],
);

/** A reviewer's word about a line. */
export const draftComments = pgTable(
  "draft_comments",
  {
    id: text().primaryKey(),
    draftId: text()
      .notNull()
      .references(() => lessonDrafts.id),
    /** The version that was read. */
    version: integer().notNull(),
    /** From 1, in that version. */
    line: integer().notNull(),
    /** The line as it was, to find it again when others were put before it. */
    quote: text().notNull(),
    words: text().notNull(),
    byId: text()
      .notNull()
      .references(() => people.id),
    at: moment().notNull(),
    /** When its author said that it is dealt with. */
    doneAt: moment(),
  },
  (t) => [index("draft_comments_draft_idx").on(t.draftId, t.line)],
);

/** What content/ says of a lesson that the studio has changed: kept aside, for people to compare. */
export const keptFiles = pgTable("kept_files", {
  lessonId: text()
    .primaryKey()
    .references(() => lessons.id),
  /** Path under the content folder. */
  file: text().notNull(),
  source: text().notNull(),
  seenAt: moment().notNull(),
});
