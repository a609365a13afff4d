/** Stores the heading a reader has in view; only headings that the lesson has. */
import { and, eq, isNull, sql } from "drizzle-orm";
import { lessons } from "#drizzle/schema/catalog";
import { lessonRevisions } from "#drizzle/schema/lessons";
import { lessonPositions } from "#drizzle/schema/progress";
import type { Viewer } from "~/features/accounts/viewer";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { AppError, notFound } from "~/platform/errors";

/** `headingId` "": the top. Throws notFound for an unknown lesson, "invalid" for a heading it does not have. */
export async function recordPosition(
  db: Database,
  viewer: Viewer,
  { lessonId, headingId }: { lessonId: string; headingId: string },
): Promise<void> {
  const [lesson] = await db
    .select({ headings: lessonRevisions.headings })
    .from(lessons)
    .innerJoin(lessonRevisions, eq(lessonRevisions.id, lessons.currentRevisionId))
    .where(and(eq(lessons.id, lessonId), isNull(lessons.retiredAt)));
  if (!lesson) throw notFound();
  if (headingId && !lesson.headings.some((heading) => heading.id === headingId)) {
    throw new AppError("invalid", "no such heading");
  }
  const at = now();
  await db
    .insert(lessonPositions)
    .values({ personId: viewer.personId, lessonId, headingId, openedAt: at, seenAt: at })
    .onConflictDoUpdate({
      target: [lessonPositions.personId, lessonPositions.lessonId],
      set: { headingId, seenAt: sql`greatest(${lessonPositions.seenAt}, excluded.seen_at)` },
    });
}
