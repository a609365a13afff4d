/** Every night: what would take a merge back is forgotten when the time for that is over. */
import { and, isNotNull, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { accountMerges } from "#drizzle/schema/merging";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { defineJob } from "~/platform/jobs/define-job";

export const forgetUndoDaily = defineJob({
  kind: "forget-merge-undo",
  payload: z.object({ day: z.string() }),
  daily: { at: "02:40", payload: (day) => ({ day }) },
  async run({ app: { db } }) {
    await forgetUndo(db);
  },
});

/** The record that two accounts were made one stays. Returns how many merges stand for good from now on. */
export async function forgetUndo(db: Database): Promise<number> {
  return db.transaction(async (tx) => {
    const forgotten = await tx
      .update(accountMerges)
      .set({ undoSealed: null })
      .where(and(isNotNull(accountMerges.undoSealed), lt(accountMerges.undoUntil, now())))
      .returning({ id: accountMerges.id });
    // A household that only the merged account was in waited for it: while it might come back, somebody else may join.
    if (forgotten.length > 0)
      await tx.execute(sql`delete from households h
        where not exists (select 1 from household_members m where m.household_id = h.id)
          and not exists (select 1 from account_merges w where w.undo_sealed is not null)`);
    return forgotten.length;
  });
}
