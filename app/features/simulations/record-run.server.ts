/**
 * Stores a run that came to an end, graded here from what was done: a score that a device sends is not even
 * read. Runs that are broken off are not kept.
 */
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { simulationRevisions, simulationRuns } from "#drizzle/schema/simulations";
import type { Viewer } from "~/features/accounts/viewer";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { type GradedRun, gradeRun } from "./grade-run";
import { END, type Scenario } from "./scenario";

const label = z.string().max(300);

/** What the practice island sends when a run is over. */
export const runSchema = z.object({
  /** The device's name for this run; the same one again is the same run. */
  key: z.string().regex(/^[\w-]{8,64}$/),
  /** The revision that was played; it may have been replaced meanwhile. */
  revision: z.string().max(64),
  actions: z
    .array(
      z.discriminatedUnion("do", [
        z.object({ do: z.literal("click"), on: label }),
        z.object({ do: z.literal("fill"), on: label, value: label }),
        z.object({ do: z.literal("choose"), on: label }),
      ]),
    )
    .max(1000),
  /** By the device's clock. */
  seconds: z.number().int().min(0).max(86_400),
});

export type SentRun = z.output<typeof runSchema>;

/** Undefined when the actions come to no ending. Throws notFound when the revision is not of this practice. */
export async function recordRun(
  tx: Database,
  viewer: Viewer,
  simulationId: string,
  { key, revision, actions, seconds }: SentRun,
): Promise<GradedRun | undefined> {
  const [played] = await tx
    .select({ body: simulationRevisions.body })
    .from(simulationRevisions)
    .where(and(eq(simulationRevisions.id, revision), eq(simulationRevisions.simulationId, simulationId)));
  if (!played) throw notFound();
  const graded = gradeRun(played.body as Scenario, actions);
  if (graded.ending === null) return undefined;
  await tx
    .insert(simulationRuns)
    .values({
      id: newId(),
      personId: viewer.personId,
      simulationId,
      revisionId: revision,
      key,
      actions,
      stepsRight: graded.right,
      stepsTotal: graded.total,
      errors: graded.errors,
      reachedEnd: graded.ending === END,
      durationSeconds: seconds,
      finishedAt: now(),
    })
    .onConflictDoNothing();
  return graded;
}
