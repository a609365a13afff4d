/** What was found odd, and why it was decided so. That it was decided stays, so that it is not raised again. */
import { sql } from "drizzle-orm";
import { flagAttempts, flags } from "#drizzle/schema/flags";
import { deleteRows, emptyColumns } from "../remove-rows.server";
import { months, type RetentionClass } from "../retention-class";

export const flagEvidence: RetentionClass = {
  id: "flag-evidence",
  keeping: months(24, 12, 60),
  removals: [
    deleteRows(
      flagAttempts,
      (before) => sql`${flagAttempts.flagId} in
        (select ${flags.id} from ${flags} where ${flags.decidedAt} < ${before})`,
    ),
    emptyColumns(
      flags,
      sql`evidence = jsonb_set(evidence, '{figures}', '[]'::jsonb), reason = ''`,
      (before) => sql`${flags.decidedAt} < ${before}
        and (${flags.reason} <> '' or ${flags.evidence} -> 'figures' <> '[]'::jsonb)`,
    ),
  ],
};
