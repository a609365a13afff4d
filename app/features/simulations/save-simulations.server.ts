/** Brings the stored practices to what the authored ones say; only what differs is written. */
import { eq } from "drizzle-orm";
import { simulationRevisions, simulations, topicSimulations } from "#drizzle/schema/simulations";
import type { Database } from "~/platform/database/client.server";
import { newId } from "~/platform/ids.server";
import type { Scenario } from "./scenario";

export interface SimulationText {
  slug: string;
  /** The whole file, composed and with "\n" at line ends. */
  source: string;
  sourceHash: string;
  scenario: Scenario;
}

/**
 * A practice is known by its slug; one that left the files is retired and comes back under its old id. Gives the
 * ids of the authored ones by slug. `tx`: the caller's transaction.
 */
export async function saveSimulations(
  tx: Database,
  authored: readonly SimulationText[],
  now: Date,
): Promise<{ ids: Map<string, string>; written: number }> {
  const stored = await tx
    .select({
      id: simulations.id,
      slug: simulations.slug,
      retiredAt: simulations.retiredAt,
      number: simulationRevisions.number,
      sourceHash: simulationRevisions.sourceHash,
    })
    .from(simulations)
    .innerJoin(simulationRevisions, eq(simulationRevisions.id, simulations.currentRevisionId));
  const bySlug = new Map(stored.map((row) => [row.slug, row]));
  const ids = new Map<string, string>();
  let written = 0;
  for (const text of authored) {
    const before = bySlug.get(text.slug);
    bySlug.delete(text.slug);
    const id = before?.id ?? newId();
    ids.set(text.slug, id);
    if (before?.sourceHash === text.sourceHash && !before.retiredAt) continue;
    written++;
    const currentRevisionId = newId();
    if (before)
      await tx.update(simulations).set({ currentRevisionId, retiredAt: null }).where(eq(simulations.id, id));
    else await tx.insert(simulations).values({ id, slug: text.slug, currentRevisionId });
    await tx.insert(simulationRevisions).values({
      id: currentRevisionId,
      simulationId: id,
      number: (before?.number ?? 0) + 1,
      source: text.source,
      sourceHash: text.sourceHash,
      title: text.scenario.title,
      minutes: text.scenario.minutes,
      body: text.scenario,
      createdAt: now,
    });
  }
  for (const { id, retiredAt } of bySlug.values()) {
    if (retiredAt) continue;
    written++;
    await tx.update(simulations).set({ retiredAt: now }).where(eq(simulations.id, id));
  }
  return { ids, written };
}

/** The practices of one topic, in order. Gives how many rows changed. */
export async function saveTopicSimulations(
  tx: Database,
  topicId: string,
  wanted: readonly { simulationId: string; required: boolean }[],
): Promise<number> {
  const stored = await tx
    .select({ simulationId: topicSimulations.simulationId, required: topicSimulations.required })
    .from(topicSimulations)
    .where(eq(topicSimulations.topicId, topicId))
    .orderBy(topicSimulations.position);
  if (JSON.stringify(stored) === JSON.stringify(wanted)) return 0;
  await tx.delete(topicSimulations).where(eq(topicSimulations.topicId, topicId));
  if (wanted.length > 0)
    await tx.insert(topicSimulations).values(
      wanted.map(({ simulationId, required }, index) => ({
        topicId,
        simulationId,
        position: index + 1,
        required,
      })),
    );
  return Math.max(stored.length, wanted.length);
}
