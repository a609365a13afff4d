/** An administrator takes a confirmed list back: nobody is confirmed by it any more. A job does it at once, or not at all. */
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { vneidConfirmations, vneidListRepeats, vneidLists } from "#drizzle/schema/vneid";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { uncountConfirmations } from "~/features/coverage/count-confirmations.server";
import { holdRollUps } from "~/features/coverage/recount.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { AppError } from "~/platform/errors";
import { defineJob } from "~/platform/jobs/define-job";
import { enqueueJob } from "~/platform/jobs/enqueue-job.server";
import { normalizeLine } from "~/platform/text/normalize";
import { findList } from "./find-list.server";

export type WithdrawFault = { code: "reasonShort" | "reasonLong" } | { code: "repeated"; later: string };

/**
 * "repeated": a list that stands repeats some of its people and rests on it; it is withdrawn first, and can be brought
 * in again. So no list ever loses people it names.
 */
export async function withdrawList(
  db: Database,
  viewer: Viewer,
  listId: string,
  reason: string,
): Promise<WithdrawFault | undefined> {
  const withdrawnReason = normalizeLine(reason);
  if (withdrawnReason.length < 5) return { code: "reasonShort" };
  if (withdrawnReason.length > 300) return { code: "reasonLong" };
  return db.transaction(async (tx) => {
    const { step } = await findList(tx, viewer, listId, { lock: true });
    if (step !== "written") throw new AppError("conflict");
    const [later] = await tx
      .select({ fileName: vneidLists.fileName })
      .from(vneidListRepeats)
      .innerJoin(vneidLists, eq(vneidLists.id, vneidListRepeats.listId))
      .where(and(eq(vneidListRepeats.earlierId, listId), eq(vneidLists.step, "written")));
    if (later) return { code: "repeated", later: later.fileName };
    const jobId = await enqueueJob(tx, withdrawPeople, { listId });
    await tx
      .update(vneidLists)
      .set({ step: "withdrawing", jobId, withdrawnReason, withdrawnBy: viewer.personId })
      .where(eq(vneidLists.id, listId));
    return undefined;
  });
}

export const withdrawPeople = defineJob({
  kind: "withdraw-vneid-list",
  payload: z.object({ listId: z.string() }),
  attempts: 3,
  async run({ app: { db }, progress }, { listId }) {
    await progress(0.1);
    await db.transaction(async (tx) => {
      await holdRollUps(tx);
      const [list] = await tx.select().from(vneidLists).where(eq(vneidLists.id, listId)).for("update");
      if (list?.step !== "withdrawing" || !list.withdrawnBy) return;
      await uncountConfirmations(tx, listId);
      await tx.delete(vneidConfirmations).where(eq(vneidConfirmations.listId, listId));
      await tx
        .update(vneidLists)
        .set({ step: "withdrawn", withdrawnAt: now() })
        .where(eq(vneidLists.id, listId));
      await recordEvent(tx, {
        actorId: list.withdrawnBy,
        action: "vneid.withdrawn",
        subject: { type: "vneid-list", id: listId },
        detail: { people: list.added, reason: list.withdrawnReason },
      });
    });
  },
});
