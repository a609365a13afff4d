/** What is published, as its authors look at it: topics, lessons with their revision and readers, questions. */
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { lessons, topics } from "#drizzle/schema/catalog";
import { lessonRevisions } from "#drizzle/schema/lessons";
import { lessonCompletions } from "#drizzle/schema/progress";
import { questions } from "#drizzle/schema/quizzes";
import type { Database } from "~/platform/database/client.server";

export interface AuthoredLesson {
  slug: string;
  title: string;
  minutes: number;
  /** 1 for a lesson that was never changed. */
  revision: number;
  publishedAt: Date;
  /** People who marked it as read. */
  readers: number;
}

export interface AuthoredTopic {
  slug: string;
  title: string;
  titleEn: string | null;
  questions: number;
  lessons: AuthoredLesson[];
}

/** Topics and lessons in use, in the authors' order. Two queries. */
export async function readAuthoredOutline(db: Database): Promise<AuthoredTopic[]> {
  const inUse = await db
    .select({
      id: topics.id,
      slug: topics.slug,
      title: topics.title,
      titleEn: topics.titleEn,
      questions:
        sql<number>`(select count(*) from ${questions} where ${questions.topicId} = "topics"."id" and ${isNull(questions.retiredAt)})`.mapWith(
          Number,
        ),
    })
    .from(topics)
    .where(isNull(topics.retiredAt))
    .orderBy(asc(topics.position), asc(topics.slug));
  const rows = await db
    .select({
      topicId: lessons.topicId,
      slug: lessons.slug,
      title: lessonRevisions.title,
      minutes: lessonRevisions.minutes,
      revision: lessonRevisions.number,
      publishedAt: lessonRevisions.createdAt,
      readers:
        sql<number>`(select count(*) from ${lessonCompletions} where ${lessonCompletions.lessonId} = "lessons"."id")`.mapWith(
          Number,
        ),
    })
    .from(lessons)
    .innerJoin(lessonRevisions, eq(lessonRevisions.id, lessons.currentRevisionId))
    .where(and(isNull(lessons.retiredAt)))
    .orderBy(asc(lessons.position));
  return inUse.map(({ id, ...topic }) => ({
    ...topic,
    lessons: rows.filter(({ topicId }) => topicId === id).map(({ topicId: _, ...lesson }) => lesson),
  }));
}
