/** That a row of a list is a person: without it the next list asks again. */
import { sql } from "drizzle-orm";
import { rosterDecisions } from "#drizzle/schema/rosters";
import { deleteRows } from "../remove-rows.server";
import { months, type RetentionClass } from "../retention-class";

export const importDecisions: RetentionClass = {
  id: "import-decisions",
  keeping: months(24, 6, 60),
  removals: [deleteRows(rosterDecisions, (before) => sql`${rosterDecisions.decidedAt} < ${before}`)],
};
