/** All texts that learners were ever given of a lesson, newest first, and who stands behind each. */
import { and, desc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { people } from "#drizzle/schema/accounts";
import { keptFiles, lessonDrafts } from "#drizzle/schema/authoring";
import { lessons, topics } from "#drizzle/schema/catalog";
import { lessonRevisions } from "#drizzle/schema/lessons";
import type { Viewer } from "~/features/accounts/viewer";
import { mayEditTopic, topicsAuthoredBefore } from "~/features/catalog/topic-policy.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";

export async function readHistory(db: Database, viewer: Viewer, lessonId: string) {
  const [found] = await db
    .select({
      id: lessons.id,
      slug: lessons.slug,
      currentRevisionId: lessons.currentRevisionId,
      topicId: topics.id,
      topicSlug: topics.slug,
      topicTitle: topics.title,
    })
    .from(lessons)
    .innerJoin(topics, eq(topics.id, lessons.topicId))
    .where(and(eq(lessons.id, lessonId), topicsAuthoredBefore(viewer)));
  if (!found) throw notFound(`lesson ${lessonId}`);
  const writer = alias(people, "writer");
  const approver = alias(people, "approver");
  const revisions = await db
    .select({
      id: lessonRevisions.id,
      number: lessonRevisions.number,
      title: lessonRevisions.title,
      createdAt: lessonRevisions.createdAt,
      change: lessonDrafts.change,
      writtenBy: writer.fullName,
      approvedBy: approver.fullName,
    })
    .from(lessonRevisions)
    .leftJoin(lessonDrafts, eq(lessonDrafts.revisionId, lessonRevisions.id))
    .leftJoin(writer, eq(writer.id, lessonDrafts.savedBy))
    .leftJoin(approver, eq(approver.id, lessonDrafts.approvedBy))
    .where(eq(lessonRevisions.lessonId, lessonId))
    .orderBy(desc(lessonRevisions.number));
  const [file] = await db.select().from(keptFiles).where(eq(keptFiles.lessonId, lessonId));
  return { lesson: found, revisions, file: file ?? null, mayEdit: mayEditTopic(viewer, found.topicId) };
}

/** The text of one revision of the lesson, by its number. */
export async function revisionText(db: Database, lessonId: string, number: number): Promise<string> {
  const [row] = await db
    .select({ source: lessonRevisions.source })
    .from(lessonRevisions)
    .where(and(eq(lessonRevisions.lessonId, lessonId), eq(lessonRevisions.number, number)));
  if (!row) throw notFound(`revision ${number} of ${lessonId}`);
  return row.source;
}
