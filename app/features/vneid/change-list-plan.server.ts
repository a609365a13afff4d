/** An administrator says otherwise what the columns of a list are; the list is read again. */
import { eq } from "drizzle-orm";
import { vneidLists } from "#drizzle/schema/vneid";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import type { RosterPlan } from "~/features/rosters/reading/read-roster";
import type { Database } from "~/platform/database/client.server";
import { AppError } from "~/platform/errors";
import { enqueueJob } from "~/platform/jobs/enqueue-job.server";
import { findList } from "./find-list.server";
import { readListRows } from "./read-list-rows.server";

/** Decisions on doubtful rows are made anew. A conflict while a job is at work on it, or once it was confirmed. */
export async function changeListPlan(
  db: Database,
  viewer: Viewer,
  listId: string,
  plan: RosterPlan,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { step } = await findList(tx, viewer, listId, { lock: true });
    if (step !== "read") throw new AppError("conflict");
    const jobId = await enqueueJob(tx, readListRows, { listId });
    await tx
      .update(vneidLists)
      .set({ plan, jobId, step: "reading", fault: null })
      .where(eq(vneidLists.id, listId));
    const subject = { type: "vneid-list", id: listId };
    await recordEvent(tx, { actorId: viewer.personId, action: "vneid.planned", subject });
  });
}
