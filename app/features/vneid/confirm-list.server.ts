/** An administrator confirms a list; a job then writes all its people in one transaction, or none. */
import { and, count, eq, isNull } from "drizzle-orm";
import { vneidLists, vneidRows } from "#drizzle/schema/vneid";
import type { Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";
import { AppError } from "~/platform/errors";
import { enqueueJob } from "~/platform/jobs/enqueue-job.server";
import { findList } from "./find-list.server";
import { writeList } from "./write-list.server";

/** "nothingNew": every person of it is known, so that there is nothing to write and nothing to withdraw later. */
export async function confirmList(
  db: Database,
  viewer: Viewer,
  listId: string,
): Promise<"undecided" | "nothingNew" | undefined> {
  return db.transaction(async (tx) => {
    const { step, counts } = await findList(tx, viewer, listId, { lock: true });
    if (step !== "read" || !counts) throw new AppError("conflict");
    if (counts.matched + counts.doubtful + counts.unknown === 0) return "nothingNew";
    if ((await countUndecided(tx, listId)) > 0) return "undecided";
    const jobId = await enqueueJob(tx, writeList, { listId });
    await tx
      .update(vneidLists)
      .set({ step: "writing", jobId, fault: null, confirmedBy: viewer.personId })
      .where(eq(vneidLists.id, listId));
    return undefined;
  });
}

export async function countUndecided(db: Database, listId: string): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(vneidRows)
    .where(and(eq(vneidRows.listId, listId), eq(vneidRows.state, "doubtful"), isNull(vneidRows.decision)));
  return row?.count ?? 0;
}
