/**
 * Province and communes. The five-digit code is stable; names and kinds have validity dates, because the
 * list changed twice within ten months (1/7/2025 and 30/4/2026).
 */
import { doublePrecision, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
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
