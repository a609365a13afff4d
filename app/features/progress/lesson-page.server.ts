/** Everything the lesson page shows: where the lesson stands, its text, and what the reader did. */
import { type LessonText, readRevision } from "~/features/lessons/read-revision.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { type LessonForReader, readTopicBySlug, type TopicForReader } from "./read-topics.server";

export interface LessonPage {
  topic: TopicForReader;
  lesson: LessonForReader;
  /** Its place in the outline, from 1. */
  number: number;
  text: LessonText;
  previous?: LessonForReader;
  next?: LessonForReader;
}

/** Throws notFound for a lesson that is unknown, retired, or in a topic that opens after `today`. */
export async function lessonPage(
  db: Database,
  personId: string | null,
  { topicSlug, lessonSlug, today }: { topicSlug: string; lessonSlug: string; today: string },
): Promise<LessonPage> {
  const topic = await readTopicBySlug(db, personId, topicSlug);
  if (!topic || (topic.opensOn && topic.opensOn > today)) throw notFound();
  const place = topic.lessons.findIndex((lesson) => lesson.slug === lessonSlug);
  const lesson = topic.lessons[place];
  if (!lesson) throw notFound();
  return {
    topic,
    lesson,
    number: place + 1,
    text: await readRevision(db, lesson.revisionId),
    previous: topic.lessons[place - 1],
    next: topic.lessons[place + 1],
  };
}
