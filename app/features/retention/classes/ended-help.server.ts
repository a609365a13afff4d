/** Who was helped by whom, once it has ended. Tests that were taken with help still say so. */
import { sql } from "drizzle-orm";
import { helperLinks } from "#drizzle/schema/classes";
import { deleteRows } from "../remove-rows.server";
import { months, type RetentionClass } from "../retention-class";

export const endedHelp: RetentionClass = {
  id: "ended-help",
  keeping: months(24, 12, 60),
  removals: [deleteRows(helperLinks, (before) => sql`${helperLinks.endedAt} < ${before}`)],
};
