/**
 * What communes sent for a month and what the province answered: facts, appended only. A report's figures and the
 * people behind them are copies that nothing changes later; what is known better afterwards is a correction of the
 * next month's report (features/periods).
 */
import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { people } from "./accounts";
import { calendarDate, moment } from "./columns";
import { STAGES } from "./coverage";
import { communes } from "./places";

/** One row a sending: a returned report is corrected and sent again as the next version. */
export const monthReports = pgTable(
  "month_reports",
  {
    id: text().primaryKey(),
    communeCode: text()
      .notNull()
      .references(() => communes.code),
    /** "2026-10". */
    month: text().notNull(),
    /** 1, 2 … of this commune and month. */
    version: integer().notNull(),
    /**
     * The report of the month before that this one goes on from; null: the commune's first. No foreign key: a
     * backup restores rows in the order of their ids.
     */
    previousId: text(),
    /** The denominator as it was known: null, no figure. */
    adults: integer(),
    adultsEstimated: boolean().notNull(),
    adultsAsOf: calendarDate(),
    adultsSource: text(),
    sentBy: text()
      .notNull()
      .references(() => people.id),
    sentAt: moment().notNull(),
  },
  (t) => [
    uniqueIndex("month_reports_version_key").on(t.communeCode, t.month, t.version),
    index("month_reports_month_idx").on(t.month, t.communeCode),
  ],
);

/** The figures of Biểu 1, in its order. */
export const MEASURES = ["registered", "trained", "passed", "women", "elders", "confirmed"] as const;
export type Measure = (typeof MEASURES)[number];

export const monthReportFigures = pgTable(
  "month_report_figures",
  {
    reportId: text()
      .notNull()
      .references(() => monthReports.id),
    measure: text({ enum: MEASURES }).notNull(),
    /** As of the month's end. Null: not known (confirmed on VNeID). */
    upTo: integer(),
    /** Who came in the month. */
    fresh: integer(),
    /** Corrections of what was sent before: people added and taken away. */
    added: integer().notNull(),
    removed: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.reportId, t.measure] })],
);

/**
 * Why somebody stands in a report and did not in the one before, or the other way round. The first two came in the
 * ordinary way: before the commune's first report, and in its month. All others are corrections.
 */
export const CHANGE_REASONS = [
  "opening",
  "new",
  "late",
  "again",
  "moved",
  "died",
  "merged",
  "revoked",
  "details",
  "other",
] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

/**
 * Who joined and who left the people behind a report since the one before it: all of them together are the list of
 * everybody it counts. No foreign key to people: the list stands as long as the report does, and holds nothing but
 * the id and what is told apart in figures.
 */
export const monthReportPeople = pgTable(
  "month_report_people",
  {
    reportId: text()
      .notNull()
      .references(() => monthReports.id),
    stage: text({ enum: STAGES }).notNull(),
    personId: text().notNull(),
    change: text({ enum: ["joined", "left"] }).notNull(),
    reason: text({ enum: CHANGE_REASONS }).notNull(),
    /** The first day on which they counted here, or counted here no more. */
    since: calendarDate().notNull(),
    sex: text({ enum: ["male", "female"] }),
    birthYear: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.reportId, t.stage, t.personId, t.change] })],
);

/** The province's answer to a report: one, which is never taken back. */
export const monthReportDecisions = pgTable(
  "month_report_decisions",
  {
    reportId: text()
      .primaryKey()
      .references(() => monthReports.id),
    decision: text({ enum: ["accepted", "returned"] }).notNull(),
    /** Of a returned one: what to correct. */
    comment: text(),
    decidedBy: text()
      .notNull()
      .references(() => people.id),
    decidedAt: moment().notNull(),
  },
  (t) => [
    check(
      "month_report_decisions_comment_check",
      sql`${t.decision} = 'accepted' or ${t.comment} is not null`,
    ),
  ],
);
