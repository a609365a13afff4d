/** What was planned and reached in each indicator of the programme: facts with who and when, appended only. */
import { bigserial, doublePrecision, index, pgTable, text } from "drizzle-orm/pg-core";
import { people } from "./accounts";
import { calendarDate, moment } from "./columns";

export const INDICATOR_FIGURES = ["plan", "reached", "total", "note"] as const;
export type IndicatorFigure = (typeof INDICATOR_FIGURES)[number];

/** The latest row of an indicator, period and figure is in force; the rows before it are its history. */
export const indicatorFacts = pgTable(
  "indicator_facts",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    /** Of programmes.indicators. */
    indicatorId: text().notNull(),
    /** "2026-11", "2026-Q4", "2026-H2", "2026" (features/coverage/report-period.ts). */
    period: text().notNull(),
    figure: text({ enum: INDICATOR_FIGURES }).notNull(),
    /** A plan in the indicator's unit (a share 0–1, or people); people otherwise. Null: taken back, or a note. */
    value: doublePrecision(),
    /** Of a note. */
    words: text(),
    /** Where a figure comes from, in words, and the day it is of. */
    source: text(),
    asOf: calendarDate(),
    recordedBy: text()
      .notNull()
      .references(() => people.id),
    recordedAt: moment().notNull(),
  },
  (t) => [index("indicator_facts_period_idx").on(t.period, t.indicatorId, t.figure, t.id)],
);
