/** What learners see today, as rows: the programme, its topics with their texts, and the communes. */
import { and, asc, eq, isNull } from "drizzle-orm";
import { lessons, programmes, topics } from "#drizzle/schema/catalog";
import { lessonRevisions, topicMedia } from "#drizzle/schema/lessons";
import { communeMaps, communeNames, communePopulations, communes } from "#drizzle/schema/places";
import { questionRevisions, questions } from "#drizzle/schema/quizzes";
import { simulationRevisions, simulations, topicSimulations } from "#drizzle/schema/simulations";
import type { CommuneRow } from "~/features/places/save-communes.server";
import type { Database } from "~/platform/database/client.server";

type Topic = typeof topics.$inferSelect;

export interface PublishedTopic {
  topic: Topic;
  lessons: { position: number; slug: string; source: string }[];
  /** In the order of the bank, each as its author wrote it. */
  questions: { source: string }[];
  media: { path: string; hash: string }[];
  /** Practices that the certificate asks for. */
  requires: string[];
}

export interface Published {
  programme: typeof programmes.$inferSelect | undefined;
  topics: PublishedTopic[];
  simulations: { slug: string; source: string }[];
  communes: CommuneRow[];
  /** The outlines of the communes, as they were written. */
  map: string | null;
}

export async function readPublished(db: Database): Promise<Published> {
  const [programme] = await db.select().from(programmes);
  const shown = await db
    .select()
    .from(topics)
    .where(isNull(topics.retiredAt))
    .orderBy(asc(topics.position), asc(topics.slug));
  const published: PublishedTopic[] = [];
  for (const topic of shown) published.push(await readTopic(db, topic));
  const practices = await db
    .select({ slug: simulations.slug, source: simulationRevisions.source })
    .from(simulations)
    .innerJoin(simulationRevisions, eq(simulationRevisions.id, simulations.currentRevisionId))
    .where(isNull(simulations.retiredAt))
    .orderBy(asc(simulations.slug));
  const [outlines] = await db.select({ source: communeMaps.source }).from(communeMaps);
  return {
    programme,
    topics: published,
    simulations: practices,
    communes: await readCommunes(db),
    map: outlines?.source ?? null,
  };
}

async function readTopic(db: Database, topic: Topic): Promise<PublishedTopic> {
  return {
    topic,
    lessons: await db
      .select({ position: lessons.position, slug: lessons.slug, source: lessonRevisions.source })
      .from(lessons)
      .innerJoin(lessonRevisions, eq(lessonRevisions.id, lessons.currentRevisionId))
      .where(and(eq(lessons.topicId, topic.id), isNull(lessons.retiredAt)))
      .orderBy(asc(lessons.position), asc(lessons.slug)),
    questions: await db
      .select({ source: questionRevisions.source })
      .from(questions)
      .innerJoin(questionRevisions, eq(questionRevisions.id, questions.currentRevisionId))
      .where(and(eq(questions.topicId, topic.id), isNull(questions.retiredAt)))
      .orderBy(asc(questions.position), asc(questions.key)),
    media: await db
      .select({ path: topicMedia.path, hash: topicMedia.hash })
      .from(topicMedia)
      .where(eq(topicMedia.topicId, topic.id))
      .orderBy(asc(topicMedia.path)),
    requires: (
      await db
        .select({ slug: simulations.slug })
        .from(topicSimulations)
        .innerJoin(simulations, eq(simulations.id, topicSimulations.simulationId))
        .where(and(eq(topicSimulations.topicId, topic.id), eq(topicSimulations.required, true)))
        .orderBy(asc(topicSimulations.position))
    ).map(({ slug }) => slug),
  };
}

/** A row for each name and each population of a commune; the shorter list repeats its last. */
async function readCommunes(db: Database): Promise<CommuneRow[]> {
  const units = await db.select().from(communes).orderBy(asc(communes.code));
  const names = await db.select().from(communeNames).orderBy(asc(communeNames.validFrom));
  const populations = await db.select().from(communePopulations).orderBy(asc(communePopulations.asOf));
  return units.flatMap((unit) => {
    const ownNames = names.filter(({ communeCode }) => communeCode === unit.code);
    const ownPopulations = populations.filter(({ communeCode }) => communeCode === unit.code);
    const rows = Math.max(ownNames.length, ownPopulations.length);
    return Array.from({ length: rows }, (_, index) => {
      const name = ownNames[Math.min(index, ownNames.length - 1)];
      const figures = ownPopulations[Math.min(index, ownPopulations.length - 1)];
      return name ? rowOf(unit, name, figures) : [];
    }).flat();
  });
}

function rowOf(
  { code, slug, formerProvince, formedFrom, areaKm2 }: typeof communes.$inferSelect,
  { kind, name, fullName, validFrom, validTo }: typeof communeNames.$inferSelect,
  figures: typeof communePopulations.$inferSelect | undefined,
): CommuneRow {
  const population = figures && {
    asOf: figures.asOf,
    population: figures.population,
    source: figures.source,
    adults: figures.adultsSource === "imported" ? figures.adults : null,
  };
  return {
    ...{ code, slug, formerProvince, formedFrom, areaKm2 },
    ...{ kind, name, fullName, validFrom, validTo },
    population: population ?? null,
  };
}
