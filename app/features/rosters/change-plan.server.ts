/** An officer says otherwise what the columns of a list are; the list is read again. */
import { eq } from "drizzle-orm";
import { rosters } from "#drizzle/schema/rosters";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Database } from "~/platform/database/client.server";
import { AppError } from "~/platform/errors";
import { enqueueJob } from "~/platform/jobs/enqueue-job.server";
import { findRoster } from "./find-roster.server";
import { readRosterRows } from "./read-roster-rows.server";
import type { RosterPlan } from "./reading/read-roster";

/** Decisions on doubtful rows are made anew: other columns, other rows. A conflict while a job is at work on it. */
export async function changePlan(
  db: Database,
  viewer: Viewer,
  rosterId: string,
  plan: RosterPlan,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { step } = await findRoster(tx, viewer, rosterId, { lock: true });
    if (step !== "read") throw new AppError("conflict");
    const jobId = await enqueueJob(tx, readRosterRows, { rosterId });
    await tx
      .update(rosters)
      .set({ plan, jobId, step: "reading", fault: null })
      .where(eq(rosters.id, rosterId));
    const subject = { type: "roster", id: rosterId };
    await recordEvent(tx, { actorId: viewer.personId, action: "roster.planned", subject });
  });
}
