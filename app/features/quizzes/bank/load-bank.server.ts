/** A topic's bank for those who write in it or judge it; anybody else's request finds nothing. */
import { and, asc, eq, isNull } from "drizzle-orm";
import { lessons, topics } from "#drizzle/schema/catalog";
import { lessonRevisions } from "#drizzle/schema/lessons";
import type { Viewer } from "~/features/accounts/viewer";
import { mayEditTopic, mayReview, maySeeAuthoring } from "~/features/catalog/topic-policy.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";

export interface BankTopic {
  id: string;
  slug: string;
  title: string;
  /** In the topic's order. */
  lessons: { id: string; slug: string; title: string }[];
  mayEdit: boolean;
  mayReview: boolean;
}

/** Throws notFound. */
export async function loadBank(db: Database, viewer: Viewer, slug: string): Promise<BankTopic> {
  const [topic] = await db
    .select({ id: topics.id, slug: topics.slug, title: topics.title })
    .from(topics)
    .where(and(eq(topics.slug, slug), isNull(topics.retiredAt)));
  if (!topic || !maySeeAuthoring(viewer, topic.id)) throw notFound(`no topic ${slug}`);
  const outline = await db
    .select({ id: lessons.id, slug: lessons.slug, title: lessonRevisions.title })
    .from(lessons)
    .innerJoin(lessonRevisions, eq(lessonRevisions.id, lessons.currentRevisionId))
    .where(and(eq(lessons.topicId, topic.id), isNull(lessons.retiredAt)))
    .orderBy(asc(lessons.position));
  return {
    ...topic,
    lessons: outline,
    mayEdit: mayEditTopic(viewer, topic.id),
    mayReview: mayReview(viewer),
  };
}

/** The same for who wants to change something. Throws notFound. */
export async function loadOwnBank(db: Database, viewer: Viewer, slug: string): Promise<BankTopic> {
  const topic = await loadBank(db, viewer, slug);
  if (!topic.mayEdit) throw notFound(`topic ${slug}`);
  return topic;
}
