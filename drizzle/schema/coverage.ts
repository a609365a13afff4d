/**
 * Who counts toward the target. `twin_decisions` are facts and `recount_queue` is work to do; every other table
 * is a roll-up that features/coverage/recount.server.ts can drop and rebuild to the same rows. Roll-ups carry no
 * foreign keys: a recount must never wait for, or hold, a row of people that somebody is changing.
 */
import { bigserial, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { people } from "./accounts";
import { calendarDate, moment } from "./columns";

/** Derived (features/coverage/who-counts.ts). A person counts from a day on, in one commune. */
export const countedPeople = pgTable(
  "counted_people",
  {
    personId: text().primaryKey(),
    communeCode: text().notNull(),
    /** The later of the first valid certificate and the day of coming of age; it may lie ahead. */
    countsFrom: calendarDate().notNull(),
  },
  (t) => [index("counted_people_commune_idx").on(t.communeCode, t.countsFrom)],
);

/** Derived: how many of counted_people begin to count on a day in a commune, so that no page counts people. */
export const coverageTallies = pgTable(
  "coverage_tallies",
  {
    communeCode: text().notNull(),
    countsFrom: calendarDate().notNull(),
    people: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.communeCode, t.countsFrom] })],
);

/** Derived: certified people who are, or may be, one person with somebody else, and so are judged together. */
export const linkedPeople = pgTable(
  "linked_people",
  {
    personId: text().primaryKey(),
    /** Equal for all people judged together: the smallest of their ids. */
    groupKey: text().notNull(),
    /** Who counts, or would come first, in this person's stead. Null: nobody does. */
    heldBackBy: text(),
    /** Known to be that person, or waiting for an officer to decide. */
    heldBackAs: text({ enum: ["same", "undecided"] }),
  },
  (t) => [index("linked_people_group_idx").on(t.groupKey)],
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
