/** What was pressed and filled in. How well it was done stays: certificates ask for it. */
import { sql } from "drizzle-orm";
import { simulationRuns } from "#drizzle/schema/simulations";
import { emptyColumns } from "../remove-rows.server";
import { months, type RetentionClass } from "../retention-class";

export const practiceActions: RetentionClass = {
  id: "practice-actions",
  keeping: months(24, 12, 120),
  removals: [
    emptyColumns(
      simulationRuns,
      sql`actions = '[]'::jsonb`,
      (before) => sql`${simulationRuns.finishedAt} < ${before} and ${simulationRuns.actions} <> '[]'::jsonb`,
    ),
  ],
};
