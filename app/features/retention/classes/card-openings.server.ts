/** Codes that open a card hold for half an hour. */
import { sql } from "drizzle-orm";
import { cardOpenings } from "#drizzle/schema/cards";
import { deleteRows } from "../remove-rows.server";
import type { RetentionClass } from "../retention-class";

export const cardOpeningCodes: RetentionClass = {
  id: "card-openings",
  keeping: { kind: "fixed" },
  removals: [deleteRows(cardOpenings, (before) => sql`${cardOpenings.expiresAt} < ${before}`)],
};
