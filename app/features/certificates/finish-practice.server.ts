/** Records a practice run and gives the certificates it completes: all or nothing. */
import { and, eq } from "drizzle-orm";
import { topicSimulations } from "#drizzle/schema/simulations";
import type { Viewer } from "~/features/accounts/viewer";
import type { GradedRun } from "~/features/simulations/grade-run";
import { recordRun, type SentRun } from "~/features/simulations/record-run.server";
import type { Database } from "~/platform/database/client.server";
import { issueIfEarned } from "./issue-if-earned.server";
import { lockDecisions } from "./lock-decision.server";

/** Undefined when the run came to no ending: nothing is stored then. */
export async function finishPractice(
  db: Database,
  viewer: Viewer,
  simulationId: string,
  run: SentRun,
): Promise<GradedRun | undefined> {
  return db.transaction(async (tx) => {
    const asking = await tx
      .select({ topicId: topicSimulations.topicId })
      .from(topicSimulations)
      .where(and(eq(topicSimulations.simulationId, simulationId), eq(topicSimulations.required, true)))
      .orderBy(topicSimulations.topicId);
    const topicIds = asking.map(({ topicId }) => topicId);
    await lockDecisions(tx, { personId: viewer.personId, topicIds });
    const graded = await recordRun(tx, viewer, simulationId, run);
    if (!graded) return undefined;
    for (const topicId of topicIds) await issueIfEarned(tx, viewer.personId, topicId);
    return graded;
  });
}
