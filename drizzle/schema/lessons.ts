/** Lesson texts as immutable revisions, and the media beside them. */
import { boolean, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { lessons, topics } from "./catalog";
import { moment } from "./columns";

export interface LessonHeading {
  /** Fragment id in the page. */
  id: string;
  depth: 2 | 3;
  text: string;
}

/** Never rewritten. `html` was rendered once, from a source that passed the guard. */
export const lessonRevisions = pgTable(
  "lesson_revisions",
  {
    id: text().primaryKey(),
    lessonId: text()
      .notNull()
      .references(() => lessons.id),
    number: integer().notNull(),
    /** The MDX as its author wrote it. */
    source: text().notNull(),
    /** SHA-256 of source, component version and media hashes: equal means nothing changed. */
    sourceHash: text().notNull(),
    title: text().notNull(),
    minutes: integer().notNull(),
    outcomes: jsonb().$type<string[]>().notNull(),
    sources: jsonb().$type<string[]>().notNull(),
    headings: jsonb().$type<LessonHeading[]>().notNull(),
    /** Kinds of islands the page needs, e.g. ["video"]; empty: a page without script. */
    islands: jsonb().$type<string[]>().notNull(),
    html: text().notNull(),
    createdAt: moment().notNull(),
  },
  (t) => [uniqueIndex("lesson_revisions_number_key").on(t.lessonId, t.number)],
);

/**
 * The bytes of a picture, clip or caption file, kept for ever because revisions show them. They lie under
 * DATA_DIR/media/<hash>/<file name>; the hash makes the address immutable.
 */
export const mediaFiles = pgTable("media_files", {
  /** SHA-256 of the bytes. */
  hash: text().primaryKey(),
  mime: text().notNull(),
  bytes: integer().notNull(),
  /** Pixels, where known. */
  width: integer(),
  height: integer(),
  createdAt: moment().notNull(),
});

/** What a topic's authors call which bytes today; two topics may hold the same picture. */
export const topicMedia = pgTable(
  "topic_media",
  {
    topicId: text()
      .notNull()
      .references(() => topics.id),
    /** As the author named it: "media/ba-khai-niem.svg". */
    path: text().notNull(),
    hash: text()
      .notNull()
      .references(() => mediaFiles.hash),
    /** Put there in the studio: content/ does not take it away. */
    fromStudio: boolean().notNull().default(false),
    /** What a picture shows, in the words of who uploaded it; "" is decoration, null where nobody was asked. */
    alt: text(),
    /** Of a clip: the names in the same topic of the captions written for it and of its picture before it plays. */
    captions: text(),
    poster: text(),
  },
  (t) => [primaryKey({ columns: [t.topicId, t.path] })],
);
