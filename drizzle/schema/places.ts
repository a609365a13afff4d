/**
 * Province and communes. The five-digit code is stable; names and kinds have validity dates, because the
 * list changed twice within ten months (1/7/2025 and 30/4/2026).
 */
import { sql } from "drizzle-orm";
import {
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { calendarDate, moment } from "./columns";

export const communes = pgTable("communes", {
  /** Five-digit code of the national list, kept as text for its leading zeros. */
  code: text().primaryKey(),
  slug: text().notNull().unique(),
  formerProvince: text().notNull(),
  /** The units it was formed from in 2025, as the resolution lists them. */
  formedFrom: text().notNull(),
  areaKm2: doublePrecision().notNull(),
});

export const communeNames = pgTable(
  "commune_names",
  {
    communeCode: text()
      .notNull()
      .references(() => communes.code),
    kind: text({ enum: ["xa", "phuong"] }).notNull(),
    /** Without the kind: "Trấn Biên". */
    name: text().notNull(),
    /** With the kind: "Phường Trấn Biên". */
    fullName: text().notNull(),
    /** `fullName` folded for search (platform/text/fold). */
    searchName: text().notNull(),
    /** First and last day of validity; null: still valid. */
    validFrom: calendarDate().notNull(),
    validTo: calendarDate(),
  },
  (t) => [primaryKey({ columns: [t.communeCode, t.validFrom] })],
);

/** A dated denominator with its source. `adults` is an estimate unless `adultsSource` says otherwise. */
export const communePopulations = pgTable(
  "commune_populations",
  {
    communeCode: text()
      .notNull()
      .references(() => communes.code),
    asOf: calendarDate().notNull(),
    population: integer().notNull(),
    adults: integer().notNull(),
    adultsSource: text({ enum: ["estimated", "imported"] }).notNull(),
    /** Where the population figure comes from, in words. */
    source: text().notNull(),
    /** For an estimate: the rule, e.g. "dân số × 0,72". */
    rule: text(),
    /** The administrator who typed or imported it, when, and what they noted; null: loaded with content/. */
    recordedBy: text(),
    recordedAt: moment(),
    note: text(),
  },
  (t) => [primaryKey({ columns: [t.communeCode, t.asOf] }), index().on(t.asOf)],
);

export const HAMLET_KINDS = ["ap", "khu-pho", "thon", "to"] as const;

/**
 * Ấp, khu phố, thôn, tổ: below the commune there is no official list (population.md), so each commune keeps its own.
 * A hamlet in which nobody is registered any more is retired, never deleted: people and papers may name it.
 */
export const hamlets = pgTable(
  "hamlets",
  {
    id: text().primaryKey(),
    communeCode: text()
      .notNull()
      .references(() => communes.code),
    kind: text({ enum: HAMLET_KINDS }).notNull(),
    /** Without the kind: "1", "Tân Lập". */
    name: text().notNull(),
    createdAt: moment().notNull(),
    retiredAt: moment(),
  },
  (t) => [
    // What people.hamletId refers to, so that nobody lives in a hamlet of another commune.
    unique("hamlets_commune_key").on(t.communeCode, t.id),
    uniqueIndex("hamlets_name_key").on(t.communeCode, t.kind, t.name).where(sql`retired_at is null`),
  ],
);

/**
 * Cơ quan, đơn vị whose officials learn (Biểu 2). One in which nobody works any more is retired, never deleted:
 * people and papers may name it.
 */
export const workplaces = pgTable(
  "workplaces",
  {
    id: text().primaryKey(),
    /** The commune whose office it is; null: an office of the province. */
    communeCode: text().references(() => communes.code),
    name: text().notNull(),
    createdAt: moment().notNull(),
    retiredAt: moment(),
  },
  (t) => [
    uniqueIndex("workplaces_name_key")
      .on(sql`coalesce(commune_code, '')`, t.name)
      .where(sql`retired_at is null`),
    index("workplaces_commune_idx").on(t.communeCode),
  ],
);

/** How many officials and workers a workplace has on a day, in all: a dated figure with its source. */
export const workplaceStaff = pgTable(
  "workplace_staff",
  {
    workplaceId: text()
      .notNull()
      .references(() => workplaces.id),
    asOf: calendarDate().notNull(),
    staff: integer().notNull(),
    /** In words: the list or letter it was taken from. */
    source: text().notNull(),
    /** The administrator (a person) who gave it. */
    recordedBy: text().notNull(),
    recordedAt: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workplaceId, t.asOf] })],
);

/** One row: the outlines of the communes as content/places/communes.topo.json has them, for drawing only. */
export const communeMaps = pgTable("commune_maps", {
  id: text().primaryKey().default("map"),
  /** The TopoJSON as it was written (features/content/commune-map.schema.ts). */
  source: text().notNull(),
  /** SHA-256 of `source`: a drawing that was made once is known by it. */
  sourceHash: text().notNull(),
});
