/** Facts of reading and watching. What they add up to is computed (features/progress). */
import { doublePrecision, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { people } from "./accounts";
import { lessons, topics } from "./catalog";
import { moment } from "./columns";
import { lessonRevisions } from "./lessons";

/** Where a person was in a lesson last: the one mutable row, for "Tiếp tục học". */
export const lessonPositions = pgTable(
  "lesson_positions",
  {
    personId: text()
      .notNull()
      .references(() => people.id),
    lessonId: text()
      .notNull()
      .references(() => lessons.id),
    /** Fragment id of the last heading in view; empty: the top. */
    headingId: text().notNull().default(""),
    openedAt: moment().notNull(),
    seenAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.lessonId] }),
    index("lesson_positions_seen_idx").on(t.personId, t.seenAt),
    /** Where readers of a lesson stand (studio/read-lesson-figures). */
    index("lesson_positions_lesson_idx").on(t.lessonId, t.headingId),
  ],
);

/** "Đánh dấu đã học xong": written once, with the revision that was read. */
export const lessonCompletions = pgTable(
  "lesson_completions",
  {
    personId: text()
      .notNull()
      .references(() => people.id),
    lessonId: text()
      .notNull()
      .references(() => lessons.id),
    revisionId: text()
      .notNull()
      .references(() => lessonRevisions.id),
    completedAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.lessonId] }),
    index("lesson_completions_lesson_idx").on(t.lessonId),
  ],
);

/** A lesson read again after a revision with a new requirement: the first completion stays as it is. */
export const lessonRereadings = pgTable(
  "lesson_rereadings",
  {
    personId: text()
      .notNull()
      .references(() => people.id),
    lessonId: text()
      .notNull()
      .references(() => lessons.id),
    revisionId: text()
      .notNull()
      .references(() => lessonRevisions.id),
    completedAt: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.lessonId, t.revisionId] })],
);

/**
 * A person had read every lesson a topic had at that moment. Written once: a lesson that is added later takes
 * nothing away. It makes a person "trained" (features/coverage); what else makes one adds facts of its own.
 */
export const finishedTopics = pgTable(
  "finished_topics",
  {
    personId: text()
      .notNull()
      .references(() => people.id),
    topicId: text()
      .notNull()
      .references(() => topics.id),
    finishedAt: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.topicId] })],
);

/** A stretch of a clip that was played, in seconds; the watched share is the union of stretches. */
export const watchedIntervals = pgTable(
  "watched_intervals",
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    lessonId: text()
      .notNull()
      .references(() => lessons.id),
    mediaHash: text().notNull(),
    fromSecond: doublePrecision().notNull(),
    toSecond: doublePrecision().notNull(),
    durationSeconds: doublePrecision().notNull(),
    /** The island's counter, so that a resend is not a second fact. */
    sequence: integer().notNull(),
    playedAt: moment().notNull(),
  },
  (t) => [index("watched_intervals_person_idx").on(t.personId, t.mediaHash)],
);
