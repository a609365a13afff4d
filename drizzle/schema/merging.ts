/** Two accounts that an officer made one, because they are one person (features/merging). */
import { sql } from "drizzle-orm";
import { index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { people } from "./accounts";
import { moment } from "./columns";

export const accountMerges = pgTable(
  "account_merges",
  {
    id: text().primaryKey(),
    /** The account that goes on. */
    survivorId: text()
      .notNull()
      .references(() => people.id),
    /** The account that ended; `people.mergedIntoId` says the same while the merge stands. */
    mergedId: text()
      .notNull()
      .references(() => people.id),
    /** In the officer's words. */
    reason: text().notNull(),
    mergedBy: text()
      .notNull()
      .references(() => people.id),
    mergedAt: moment().notNull(),
    /** Until when it can be taken back. */
    undoUntil: moment().notNull(),
    /** AES-256-GCM of what was moved, as it was. Null: taken back, or the time for that is over. */
    undoSealed: text(),
    undoneAt: moment(),
    undoneBy: text().references(() => people.id),
  },
  (t) => [
    uniqueIndex("account_merges_standing_key").on(t.mergedId).where(sql`undone_at is null`),
    index("account_merges_survivor_idx").on(t.survivorId),
    index("account_merges_undo_idx").on(t.undoUntil).where(sql`undo_sealed is not null`),
  ],
);
