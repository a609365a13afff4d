/** Who asked for which file; the file itself is gone after three days, and the audit log has it too. */
import { sql } from "drizzle-orm";
import { exportedFiles } from "#drizzle/schema/reports";
import { deleteRows } from "../remove-rows.server";
import { months, type RetentionClass } from "../retention-class";

export const exportLog: RetentionClass = {
  id: "export-log",
  keeping: months(24, 12, 120),
  removals: [
    deleteRows(
      exportedFiles,
      (before) => sql`${exportedFiles.requestedAt} < ${before} and ${exportedFiles.expiresAt} < ${before}`,
    ),
  ],
};
