/** Work that runs behind the pages (platform/jobs): one row a job, kept some weeks after its end. */
import { sql } from "drizzle-orm";
import { doublePrecision, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { moment } from "./columns";

export const jobs = pgTable(
  "jobs",
  {
    id: text().primaryKey(),
    /** The name of its definition. */
    kind: text().notNull(),
    /** What the definition's schema reads. Ids, never personal fields. */
    payload: jsonb().$type<unknown>().notNull(),
    /** Only one job ever has it: a day's scheduled job is put in once, however many processes run. */
    key: text(),
    createdAt: moment().notNull(),
    /** Not before this moment. */
    dueAt: moment().notNull(),
    /** Runs begun, the one under way included. */
    attempts: integer().notNull().default(0),
    /** While a process works on it; past: that process is gone, and another one takes over. */
    leasedUntil: moment(),
    /** 0–1. */
    progress: doublePrecision().notNull().default(0),
    /** Set at the end, whichever it was. */
    endedAt: moment(),
    /** Why the last run broke off; with `endedAt`: for good. */
    fault: text(),
  },
  (t) => [
    uniqueIndex("jobs_key_key").on(t.key),
    index("jobs_due_idx").on(t.dueAt).where(sql`ended_at is null`),
    index("jobs_ended_idx").on(t.endedAt),
  ],
);
