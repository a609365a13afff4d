/**
 * Notes that a person has a lesson open, so that "Tiếp tục học" leads back to it. Loading the page does this: a
 * GET that writes, but idempotent, about the reader alone, and nothing is computed from it but the way back.
 * A reload of the lesson seen last writes nothing.
 */
import { sql } from "drizzle-orm";
import { lessonPositions } from "#drizzle/schema/progress";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import type { LessonForReader } from "./read-topics.server";

/** A moment's difference is worth no write. */
const FRESH_MS = 5 * 60_000;

/** `lesson` as the page query read it: it tells whether there is anything to write. */
export async function openLesson(db: Database, personId: string, lesson: LessonForReader): Promise<void> {
  const at = now();
  if (lesson.seenLast && at.getTime() - (lesson.seenAt ?? 0) < FRESH_MS) return;
  await db
    .insert(lessonPositions)
    .values({ personId, lessonId: lesson.id, openedAt: at, seenAt: at })
    .onConflictDoUpdate({
      target: [lessonPositions.personId, lessonPositions.lessonId],
      set: { seenAt: sql`greatest(${lessonPositions.seenAt}, excluded.seen_at)` },
    });
}
