/** Cards that open nothing any more. Who blocked them is in the audit log. */
import { sql } from "drizzle-orm";
import { signInCards } from "#drizzle/schema/cards";
import { deleteRows } from "../remove-rows.server";
import { months, type RetentionClass } from "../retention-class";

export const revokedCards: RetentionClass = {
  id: "revoked-cards",
  keeping: months(12, 6, 60),
  removals: [deleteRows(signInCards, (before) => sql`${signInCards.revokedAt} < ${before}`)],
};
