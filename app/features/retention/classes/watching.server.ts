/** Stretches of clips: a raw log. That a lesson was finished stays. */
import { sql } from "drizzle-orm";
import { watchedIntervals } from "#drizzle/schema/progress";
import { deleteRows } from "../remove-rows.server";
import { months, type RetentionClass } from "../retention-class";

export const watching: RetentionClass = {
  id: "watching",
  keeping: months(12, 6, 24),
  removals: [deleteRows(watchedIntervals, (before) => sql`${watchedIntervals.playedAt} < ${before}`)],
};
