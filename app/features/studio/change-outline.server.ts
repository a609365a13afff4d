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
 * keep their order behind the named ones. `seen`: the order that the author looked at; when it is no longer the order,
 * nothing is changed and the answer is "changed": two authors who arrange at once do not undo each other in silence.
 */
export async function orderLessons(
  db: Database,
  viewer: Viewer,
  { topicId, lessonIds, seen }: { topicId: string; lessonIds: readonly string[]; seen: readonly string[] },
): Promise<"changed" | undefined> {
  assertMayEditTopic(viewer, topicId);
  return db.transaction(async (tx) => {
    const inUse = await lockInUse(tx, topicId);
    if (seen.join() !== inUse.map(({ id }) => id).join()) return "changed";
    const known = new Set(seen);
    const named = [...new Set(lessonIds)].filter((id) => known.has(id));
    await writeOrder(tx, viewer, topicId, inUse, [...named, ...seen.filter((id) => !named.includes(id))]);
    return undefined;
  });
}

/** One place up (-1) or down (1) from where it is now: what the buttons do. */
export async function moveLesson(
  db: Database,
  viewer: Viewer,
  { lessonId, by }: { lessonId: string; by: -1 | 1 },
): Promise<void> {
  const { topicId } = await ownLesson(db, viewer, lessonId);
  await db.transaction(async (tx) => {
    const inUse = await lockInUse(tx, topicId);
    const order = inUse.map(({ id }) => id);
    const place = order.indexOf(lessonId);
    const other = order[place + by];
    if (place < 0 || other === undefined) return;
    order[place + by] = lessonId;
    order[place] = other;
    await writeOrder(tx, viewer, topicId, inUse, order);
  });
}

interface Placed {
  id: string;
  position: number;
}

/** The topic's lessons in use, in order, held until the transaction ends. */
function lockInUse(tx: Database, topicId: string): Promise<Placed[]> {
  return tx
    .select({ id: lessons.id, position: lessons.position })
    .from(lessons)
    .where(and(eq(lessons.topicId, topicId), isNull(lessons.retiredAt)))
    .orderBy(asc(lessons.position), asc(lessons.id))
    .for("update");
}

async function writeOrder(
  tx: Database,
  viewer: Viewer,
  topicId: string,
  inUse: readonly Placed[],
  order: readonly string[],
): Promise<void> {
  if (order.every((id, index) => inUse[index]?.id === id)) return;
  const places = new Map(inUse.map(({ id, position }) => [id, position]));
  for (const [index, id] of order.entries())
    if (places.get(id) !== index + 1)
      await tx
        .update(lessons)
        .set({ position: index + 1, studioAt: now() })
        .where(eq(lessons.id, id));
  await recordEvent(tx, {
    actorId: viewer.personId,
    action: "lesson.moved",
    subject: { type: "topic", id: topicId },
    detail: { lessonIds: [...order] },
  });
}

/** A lesson of a topic that the viewer writes in. */
export async function ownLesson(db: Database, viewer: Viewer, lessonId: string) {
  const [lesson] = await db.select().from(lessons).where(eq(lessons.id, lessonId));
  if (!lesson) throw notFound(`lesson ${lessonId}`);
  assertMayEditTopic(viewer, lesson.topicId);
  return lesson;
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
