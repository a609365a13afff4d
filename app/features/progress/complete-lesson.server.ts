/**
 * "Đánh dấu đã học xong": the fact is stored once, with the revision that was read. Who has it already and reads
 * again after a new requirement adds a fact of its own; the first one stays.
 */
import { and, eq, isNull, lte, or } from "drizzle-orm";
import { lessons, topics } from "#drizzle/schema/catalog";
import { lessonCompletions, lessonRereadings } from "#drizzle/schema/progress";
import type { Viewer } from "~/features/accounts/viewer";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";

/** A second call changes nothing. Throws notFound for a lesson that is unknown, retired or not yet open. */
export async function completeLesson(
  tx: Database,
  viewer: Viewer,
  lessonId: string,
): Promise<{ topicId: string }> {
  const [lesson] = await tx
    .select({
      topicId: lessons.topicId,
      revisionId: lessons.currentRevisionId,
      requirement: lessons.requirement,
    })
    .from(lessons)
    .innerJoin(topics, eq(topics.id, lessons.topicId))
    .where(
      and(
        eq(lessons.id, lessonId),
        isNull(lessons.retiredAt),
        isNull(topics.retiredAt),
        or(isNull(topics.opensOn), lte(topics.opensOn, vietnamDate(now()))),
      ),
    );
  if (!lesson) throw notFound();
  const fact = {
    personId: viewer.personId,
    lessonId,
    revisionId: lesson.revisionId,
    completedAt: now(),
  };
  const first = await tx
    .insert(lessonCompletions)
    .values(fact)
    .onConflictDoNothing()
    .returning({ revisionId: lessonCompletions.revisionId });
  if (first.length === 0 && lesson.requirement > 0)
    await tx.insert(lessonRereadings).values(fact).onConflictDoNothing();
  return { topicId: lesson.topicId };
}
