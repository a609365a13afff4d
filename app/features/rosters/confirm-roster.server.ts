/** An officer confirms a list; a job then writes all its new people in one transaction, or none. */
import { and, count, eq, isNull } from "drizzle-orm";
import { LEGAL_BASES, rosterRows, rosters } from "#drizzle/schema/rosters";
import type { Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";
import { AppError } from "~/platform/errors";
import { enqueueJob } from "~/platform/jobs/enqueue-job.server";
import { normalizeLine } from "~/platform/text/normalize";
import { findRoster } from "./find-roster.server";
import { writeRoster } from "./write-roster.server";

export type ConfirmFaults = Partial<
  Record<"legalBasis" | "grounds" | "", "basisEmpty" | "groundsEmpty" | "groundsLong" | "undecided">
>;

/** The faults of the form, or undefined. Nobody is entered without a ground that was named. */
export async function confirmRoster(
  db: Database,
  viewer: Viewer,
  rosterId: string,
  form: { legalBasis: string; grounds: string },
): Promise<ConfirmFaults | undefined> {
  const legalBasis = LEGAL_BASES.find((one) => one === form.legalBasis);
  const grounds = normalizeLine(form.grounds);
  return db.transaction(async (tx) => {
    const { step } = await findRoster(tx, viewer, rosterId, { lock: true });
    if (step !== "read") throw new AppError("conflict");
    const faults: ConfirmFaults = {
      ...(legalBasis ? {} : { legalBasis: "basisEmpty" }),
      ...(grounds.length < 5
        ? { grounds: "groundsEmpty" }
        : grounds.length > 300
          ? { grounds: "groundsLong" }
          : {}),
      ...((await countUndecided(tx, rosterId)) > 0 ? { "": "undecided" } : {}),
    };
    if (Object.keys(faults).length > 0) return faults;
    const jobId = await enqueueJob(tx, writeRoster, { rosterId });
    await tx
      .update(rosters)
      .set({ step: "writing", jobId, fault: null, legalBasis, grounds, confirmedBy: viewer.personId })
      .where(eq(rosters.id, rosterId));
    return undefined;
  });
}

export async function countUndecided(db: Database, rosterId: string): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(rosterRows)
    .where(
      and(eq(rosterRows.rosterId, rosterId), eq(rosterRows.state, "doubtful"), isNull(rosterRows.decision)),
    );
  return row?.count ?? 0;
}
