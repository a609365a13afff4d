/** Counters against guessing are worth nothing once their time is over. */
import { sql } from "drizzle-orm";
import { rateLimits } from "#drizzle/schema/accounts";
import { deleteRows } from "../remove-rows.server";
import type { RetentionClass } from "../retention-class";

export const counters: RetentionClass = {
  id: "counters",
  keeping: { kind: "fixed" },
  removals: [deleteRows(rateLimits, () => sql`${rateLimits.expire} < now()`)],
};
