/** Where somebody was in a lesson: a raw log. That a lesson was finished stays. */
import { sql } from "drizzle-orm";
import { lessonPositions } from "#drizzle/schema/progress";
import { deleteRows } from "../remove-rows.server";
import { months, type RetentionClass } from "../retention-class";

export const readingPlaces: RetentionClass = {
  id: "reading-places",
  keeping: months(12, 6, 24),
  removals: [deleteRows(lessonPositions, (before) => sql`${lessonPositions.seenAt} < ${before}`)],
};
