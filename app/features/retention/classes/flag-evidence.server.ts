/** What was found odd, and why it was decided so. That it was decided stays, so that it is not raised again. */
import { sql } from "drizzle-orm";
import { flags } from "#drizzle/schema/flags";
import { emptyColumns } from "../remove-rows.server";
import { months, type RetentionClass } from "../retention-class";

export const flagEvidence: RetentionClass = {
  id: "flag-evidence",
  keeping: months(24, 12, 60),
  removals: [
    emptyColumns(
      flags,
      sql`evidence = jsonb_set(evidence, '{figures}', '[]'::jsonb), reason = ''`,
      (before) => sql`${flags.decidedAt} < ${before}
        and (${flags.reason} <> '' or ${flags.evidence} -> 'figures' <> '[]'::jsonb)`,
    ),
  ],
};
