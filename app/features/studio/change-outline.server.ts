/** A topic's outline as its authors arrange it: the order of lessons, and which are in use. */
import { and, asc, eq, isNull, max } from "drizzle-orm";
import { lessons } from "#drizzle/schema/catalog";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { assertMayEditTopic } from "~/features/catalog/topic-policy.server";
import { issueAfterRetirement } from "~/features/certificates/issue-after-retirement.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";

/**
 * Puts the topic's lessons into this order. Ids that are not in use there are left aside, lessons that are not named
 * keep their order behind the named ones: two authors who arrange at once lose nothing.
 */
export async function orderLessons(
  db: Database,
  viewer: Viewer,
  { topicId, lessonIds }: { topicId: string; lessonIds: readonly string[] },
): Promise<void> {
  assertMayEditTopic(viewer, topicId);
  await db.transaction(async (tx) => {
    const inUse = await tx
      .select({ id: lessons.id, position: lessons.position })
      .from(lessons)
      .where(and(eq(lessons.topicId, topicId), isNull(lessons.retiredAt)))
      .orderBy(asc(lessons.position), asc(lessons.id))
      .for("update");
    const known = new Map(inUse.map((lesson) => [lesson.id, lesson]));
    const named = [...new Set(lessonIds)].filter((id) => known.has(id));
    const order = [...named, ...inUse.map(({ id }) => id).filter((id) => !named.includes(id))];
    const moved = order.filter((id, index) => known.get(id)?.position !== index + 1);
    if (order.every((id, index) => inUse[index]?.id === id)) return;
    for (const id of moved)
      await tx
        .update(lessons)
        .set({ position: order.indexOf(id) + 1, studioAt: now() })
        .where(eq(lessons.id, id));
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "lesson.moved",
      subject: { type: "topic", id: topicId },
      detail: { lessonIds: order },
    });
  });
}

/** One place up (-1) or down (1): what the buttons do. */
export async function moveLesson(
  db: Database,
  viewer: Viewer,
  { lessonId, by }: { lessonId: string; by: -1 | 1 },
): Promise<void> {
  const [lesson] = await db.select().from(lessons).where(eq(lessons.id, lessonId));
  if (!lesson) throw notFound(`lesson ${lessonId}`);
  assertMayEditTopic(viewer, lesson.topicId);
  const inUse = await db
    .select({ id: lessons.id })
    .from(lessons)
    .where(and(eq(lessons.topicId, lesson.topicId), isNull(lessons.retiredAt)))
    .orderBy(asc(lessons.position), asc(lessons.id));
  const order = inUse.map(({ id }) => id);
  const place = order.indexOf(lessonId);
  const other = order[place + by];
  if (place < 0 || other === undefined) return;
  order[place + by] = lessonId;
  order[place] = other;
  await orderLessons(db, viewer, { topicId: lesson.topicId, lessonIds: order });
}

/** The place behind all lessons in use. */
export async function lastPlace(tx: Database, topicId: string): Promise<number> {
  const [last] = await tx
    .select({ position: max(lessons.position) })
    .from(lessons)
    .where(and(eq(lessons.topicId, topicId), isNull(lessons.retiredAt)));
  return (last?.position ?? 0) + 1;
}

/**
 * Takes a lesson out of use, or puts it back behind the others. Who had only this lesson left has then finished the topic, as where
 * content/ retires one. Twice is once.
 */
export async function setRetired(
  db: Database,
  viewer: Viewer,
  { lessonId, retired }: { lessonId: string; retired: boolean },
): Promise<void> {
  await db.transaction(async (tx) => {
    const [lesson] = await tx.select().from(lessons).where(eq(lessons.id, lessonId)).for("update");
    if (!lesson) throw notFound(`lesson ${lessonId}`);
    assertMayEditTopic(viewer, lesson.topicId);
    if ((lesson.retiredAt !== null) === retired) return;
    const at = now();
    await tx
      .update(lessons)
      .set({
        retiredAt: retired ? at : null,
        studioAt: at,
        ...(retired ? {} : { position: await lastPlace(tx, lesson.topicId) }),
      })
      .where(eq(lessons.id, lessonId));
    if (retired) await issueAfterRetirement(tx, at);
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: retired ? "lesson.retired" : "lesson.revived",
      subject: { type: "lesson", id: lessonId },
      detail: { topicId: lesson.topicId, kind: lesson.slug },
    });
  });
}
