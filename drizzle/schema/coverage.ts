/**
 * Who counts toward the target. `twin_decisions` and `confirmed_counts` are facts and `recount_queue` is work to
 * do; every other table is a roll-up that features/coverage/recount.server.ts can drop and rebuild to the same
 * rows. Roll-ups carry no foreign keys: a recount must never wait for, or hold, a row of people that somebody is
 * changing.
 */
import { sql } from "drizzle-orm";
import { bigserial, boolean, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { people } from "./accounts";
import { calendarDate, moment } from "./columns";
import { communes } from "./places";

/** How far a person has come: figures side by side, never added up. */
export const STAGES = ["registered", "trained", "passed"] as const;
export type Stage = (typeof STAGES)[number];

/**
 * What the roll-ups count: the stages, whom the ministry's lists confirm and who has an account, and whom they confirm
 * and who has none ("unlinked": sums only). Months are sent by stages; confirmations are a figure of the ministry's.
 */
export const COUNTED_STAGES = [...STAGES, "confirmed", "unlinked"] as const;
export type CountedStage = (typeof COUNTED_STAGES)[number];

/**
 * Derived (features/coverage/who-counts.ts). A person counts in a stage and a commune from a day until the day
 * before another. With what is told apart in figures, as it was when the row was made.
 */
export const countedSpans = pgTable(
  "counted_spans",
  {
    personId: text().notNull(),
    stage: text({ enum: COUNTED_STAGES }).notNull(),
    /** A certified topic, whether it counts toward the target or not; empty: the stage itself. */
    topicId: text().notNull().default(""),
    communeCode: text().notNull(),
    /** It may lie ahead: a certified minor. */
    countsFrom: calendarDate().notNull(),
    /** The first day on which they count there no more; null: still. */
    countsUntil: calendarDate(),
    sex: text({ enum: ["male", "female"] }),
    birthYear: integer().notNull(),
    audience: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.stage, t.topicId, t.countsFrom] }),
    // A commune's people of a day are read from it alone: their rows lie all over the table, by person.
    index("counted_spans_commune_idx")
      .on(t.communeCode, t.stage, t.countsFrom, t.countsUntil, t.personId, t.sex, t.birthYear)
      .where(sql`topic_id = ''`),
  ],
);

/** Whole years, whole months and single days: a figure is the sum of as few rows as there are of them. */
export const GRAINS = ["year", "month", "day"] as const;
export type Grain = (typeof GRAINS)[number];

/**
 * Derived from counted_spans, so that no page counts people: who begins less who ends to count on a day, and in the
 * month and the year it is in. The figure of a day is the sum up to it (features/coverage/add-up-tallies.ts). Days may
 * lie ahead.
 */
export const countedTallies = pgTable(
  "counted_tallies",
  {
    stage: text({ enum: COUNTED_STAGES }).notNull(),
    /** Of whom: empty for everybody, else "sex:female", "age:60", "audience:citizen", "topic:…". */
    slice: text().notNull(),
    grain: text({ enum: GRAINS }).notNull().default("day"),
    /** The day, or the first of the month or year. */
    day: calendarDate().notNull(),
    communeCode: text().notNull(),
    people: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.stage, t.slice, t.grain, t.day, t.communeCode] }),
    index("counted_tallies_empty_idx").on(t.people).where(sql`people = 0`),
  ],
);

/** Derived: trained or certified people who are, or may be, one person with another, and so are judged together. */
export const linkedPeople = pgTable(
  "linked_people",
  {
    personId: text().primaryKey(),
    /** Equal for all people judged together: the smallest of their ids. */
    groupKey: text().notNull(),
    /** Who counts as certified, or would come first, in this person's stead. Null: nobody does. */
    heldBackBy: text(),
    /** Known to be that person, or waiting for an officer to decide. */
    heldBackAs: text({ enum: ["same", "undecided"] }),
  },
  (t) => [index("linked_people_group_idx").on(t.groupKey)],
);

/** Derived: whose account each confirmation of vneid_confirmations is. Two accounts of one person both have it. */
export const linkedConfirmations = pgTable(
  "linked_confirmations",
  {
    personId: text().notNull(),
    idHash: text().notNull(),
    /** As the sum of those without an account has it, from which one of a person's accounts takes it away. */
    communeCode: text().notNull(),
    countsFrom: calendarDate().notNull(),
    birthYear: integer().notNull(),
    takesAway: boolean().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.idHash] }), index("linked_confirmations_id_idx").on(t.idHash)],
);

/** Derived: pairs an officer of the commune is asked to decide on. `firstId` < `secondId`. */
export const undecidedTwins = pgTable(
  "undecided_twins",
  {
    firstId: text().notNull(),
    secondId: text().notNull(),
    communeCode: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.firstId, t.secondId] }),
    index("undecided_twins_commune_idx").on(t.communeCode, t.firstId, t.secondId),
  ],
);

/**
 * How many people the ministry has confirmed on VNeID in a commune by a day, in all: a dated figure with its
 * source, typed in or imported. Never added to people who are known by name.
 */
export const confirmedCounts = pgTable(
  "confirmed_counts",
  {
    communeCode: text()
      .notNull()
      .references(() => communes.code),
    asOf: calendarDate().notNull(),
    people: integer().notNull(),
    /** In words: the letter or the list it was taken from. */
    source: text().notNull(),
    note: text(),
    recordedBy: text()
      .notNull()
      .references(() => people.id),
    recordedAt: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.communeCode, t.asOf] })],
);

/** The rules the roll-ups were made by (topics that count, age of adulthood): other rules, rebuild. */
export const countingRules = pgTable("counting_rules", {
  id: text().primaryKey().default("rules"),
  rules: text().notNull(),
});

/** An officer's decision on two people of one name, birth and commune. `firstId` < `secondId`. */
export const twinDecisions = pgTable(
  "twin_decisions",
  {
    firstId: text()
      .notNull()
      .references(() => people.id),
    secondId: text()
      .notNull()
      .references(() => people.id),
    decision: text({ enum: ["same", "different"] }).notNull(),
    decidedBy: text()
      .notNull()
      .references(() => people.id),
    decidedAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.firstId, t.secondId] }),
    index("twin_decisions_second_idx").on(t.secondId),
  ],
);

/**
 * People whose counting may have changed; coverage works the list off before it reads its roll-ups. A row a
 * change, never shared between writers: a change that commits late can thus not be lost with another's row.
 */
export const recountQueue = pgTable("recount_queue", {
  id: bigserial({ mode: "number" }).primaryKey(),
  personId: text()
    .notNull()
    .references(() => people.id),
});
