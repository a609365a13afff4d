/**
 * Draws the studio's lessons again where the same text would now look different: a new version of the components, or
 * other bytes of a picture it shows. Lessons of files are drawn again by loading them; these have no file to load.
 */
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { lessons } from "#drizzle/schema/catalog";
import { lessonRevisions } from "#drizzle/schema/lessons";
import { mediaOfTopic } from "~/features/lessons/save-media.server";
import type { Database } from "~/platform/database/client.server";
import { newId } from "~/platform/ids.server";
import type { MediaPlace } from "~/platform/storage/media-store.server";
import type { LessonCompiler } from "./compile-changed.server";
import { judgeLesson } from "./read-lesson.server";

/** Gives how many were drawn again. A text that can no longer be drawn stays as it was. */
export async function refreshStudioLessons(
  db: Database,
  compiler: LessonCompiler,
  place: MediaPlace,
  now: Date,
): Promise<number> {
  const inUse = await db
    .select({ lesson: lessons, source: lessonRevisions.source, sourceHash: lessonRevisions.sourceHash })
    .from(lessons)
    .innerJoin(lessonRevisions, eq(lessonRevisions.id, lessons.currentRevisionId))
    .where(and(isNotNull(lessons.studioAt), isNull(lessons.retiredAt)));
  let drawn = 0;
  for (const { lesson, source, sourceHash } of inUse) {
    const { slug, position, id, currentRevisionId } = lesson;
    const media = await mediaOfTopic(db, lesson.topicId, place);
    const known = new Set([sourceHash]);
    const judged = judgeLesson({ file: `${slug}.mdx`, slug, position, source }, media, known);
    if (!judged.lesson || judged.lesson.sourceHash === sourceHash) continue;
    const compiled = await compiler(judged.lesson);
    if ("faults" in compiled) continue;
    const revisionId = newId();
    const { sourceHash: drawnHash } = judged.lesson;
    await db.transaction(async (tx) => {
      const moved = await tx
        .update(lessons)
        .set({ currentRevisionId: revisionId })
        .where(and(eq(lessons.id, id), eq(lessons.currentRevisionId, currentRevisionId)))
        .returning({ id: lessons.id });
      if (moved.length === 0) return;
      await tx.insert(lessonRevisions).values({
        ...compiled.text,
        id: revisionId,
        lessonId: id,
        number: sql`(select coalesce(max(number), 0) + 1 from lesson_revisions where lesson_id = ${id})`,
        source,
        sourceHash: drawnHash,
        createdAt: now,
      });
      drawn++;
    });
  }
  return drawn;
}
