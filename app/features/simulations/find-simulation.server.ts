/** The practice at an address below a topic, as learners play it today. */
import { and, eq, isNull, lte, or } from "drizzle-orm";
import { topics } from "#drizzle/schema/catalog";
import { simulationRevisions, simulations, topicSimulations } from "#drizzle/schema/simulations";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import type { Scenario } from "./scenario";

export interface FoundSimulation {
  id: string;
  slug: string;
  revisionId: string;
  scenario: Scenario;
  required: boolean;
  topic: { id: string; slug: string; title: string; titleEn: string | null };
}

/**
 * Throws notFound for a practice that is unknown, retired, of another topic, or of a topic that is retired or
 * opens after `today` ("2026-11-22").
 */
export async function findSimulation(
  db: Database,
  { topicSlug, slug, today }: { topicSlug: string; slug: string; today: string },
): Promise<FoundSimulation> {
  const [found] = await db
    .select({
      id: simulations.id,
      slug: simulations.slug,
      revisionId: simulationRevisions.id,
      body: simulationRevisions.body,
      required: topicSimulations.required,
      topic: { id: topics.id, slug: topics.slug, title: topics.title, titleEn: topics.titleEn },
    })
    .from(simulations)
    .innerJoin(simulationRevisions, eq(simulationRevisions.id, simulations.currentRevisionId))
    .innerJoin(topicSimulations, eq(topicSimulations.simulationId, simulations.id))
    .innerJoin(topics, eq(topics.id, topicSimulations.topicId))
    .where(
      and(
        eq(topics.slug, topicSlug),
        eq(simulations.slug, slug),
        isNull(simulations.retiredAt),
        isNull(topics.retiredAt),
        or(isNull(topics.opensOn), lte(topics.opensOn, today)),
      ),
    );
  if (!found) throw notFound();
  const { body, ...rest } = found;
  // Written by saveSimulations from a proved scenario, and never rewritten.
  return { ...rest, scenario: body as Scenario };
}
