/**
 * Every night what is overdue goes, class by class, in short transactions: nobody waits for one, and a stop in between
 * loses nothing. How many rows went is written to the audit log.
 */
import { z } from "zod";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { defineJob } from "~/platform/jobs/define-job";
import { ALL_CLASSES } from "./classes.server";
import { overdueBefore, readTerms, termOf } from "./read-terms.server";
import type { RetentionClass } from "./retention-class";

export const purgeDaily = defineJob({
  kind: "purge-overdue",
  payload: z.object({ day: z.string() }),
  daily: { at: "03:10", payload: (day) => ({ day }) },
  async run({ app: { db }, signal, progress }) {
    for (const [at, one] of ALL_CLASSES.entries()) {
      await purgeClass(db, one, signal);
      signal.throwIfAborted();
      await progress((at + 1) / ALL_CLASSES.length);
    }
  },
});

/** Returns how many rows went. */
export async function purgeClass(
  db: Database,
  { id, keeping, removals }: RetentionClass,
  signal: AbortSignal = new AbortController().signal,
): Promise<number> {
  const term = termOf({ id, keeping }, await readTerms(db));
  const before = overdueBefore(term, now());
  let rows = 0;
  try {
    for (const { removeBatch } of removals) {
      for (let gone = 1; gone > 0 && !signal.aborted; rows += gone)
        gone = await db.transaction((tx) => removeBatch(tx, before));
    }
  } finally {
    if (rows > 0)
      await recordEvent(db, {
        actorId: null,
        action: "retention.purged",
        subject: { type: "retention", id },
        detail: { rows, before: before.toISOString(), months: term?.months },
      });
  }
  return rows;
}
