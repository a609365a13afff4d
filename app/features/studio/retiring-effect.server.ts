/** What taking a lesson out of use means for learners, in numbers, before it happens. */
import { and, eq, isNull, sql } from "drizzle-orm";
import { lessonRevisions } from "#drizzle/schema/lessons";
import { questions } from "#drizzle/schema/quizzes";
import type { Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";
import { ownLesson } from "./change-outline.server";

export interface RetiringEffect {
  lesson: { id: string; title: string; topicId: string; retired: boolean };
  /** Who have finished it: they keep that. */
  finished: number;
  /** Who have only this lesson left to read, and have then read the whole topic. */
  last: number;
  /** Of them, who have passed the topic's test and hold no certificate of it. */
  passed: number;
  /** Questions about it that tests go on asking. */
  questions: number;
}

export async function retiringEffect(
  db: Database,
  viewer: Viewer,
  lessonId: string,
): Promise<RetiringEffect> {
  const lesson = await ownLesson(db, viewer, lessonId);
  const { topicId } = lesson;
  const [revision] = await db
    .select({ title: lessonRevisions.title })
    .from(lessonRevisions)
    .where(eq(lessonRevisions.id, lesson.currentRevisionId));
  const [learners] = await db
    .select({
      finished: sql`(select count(*) from lesson_completions where lesson_id = ${lessonId})`.mapWith(Number),
      last: sql`count(*)`.mapWith(Number),
      passed: sql`count(*) filter (where exists (select 1 from attempts a
          where a.person_id = reader.person_id and a.topic_id = ${topicId} and a.passed)
        and not exists (select 1 from certificates c
          where c.person_id = reader.person_id and c.topic_id = ${topicId}))`.mapWith(Number),
    })
    .from(
      sql`(select c.person_id from lesson_completions c join lessons l on l.id = c.lesson_id
        where l.topic_id = ${topicId} and l.retired_at is null
        group by c.person_id
        having count(*) filter (where l.id <> ${lessonId}) = (select count(*) from lessons o
          where o.topic_id = ${topicId} and o.retired_at is null and o.id <> ${lessonId})
        and count(*) filter (where l.id = ${lessonId}) = 0) reader`,
    );
  const asked = await db.$count(
    questions,
    and(eq(questions.lessonId, lessonId), isNull(questions.retiredAt)),
  );
  return {
    lesson: {
      id: lessonId,
      title: revision?.title ?? lesson.slug,
      topicId,
      retired: lesson.retiredAt !== null,
    },
    finished: learners?.finished ?? 0,
    last: learners?.last ?? 0,
    passed: learners?.passed ?? 0,
    questions: asked,
  };
}
