/**
 * What to do next, decided from what was done: "Tiếp tục học" on the home page, in "my learning" and on the
 * topic page all ask here.
 */
import type { PracticeForReader } from "~/features/simulations/topic-practices.server";
import type { LessonForReader, TopicForReader } from "./read-topics.server";
import { topicCompletion } from "./topic-completion";

export type NextStep =
  /** An attempt is under way: its time runs, so it comes first. */
  | { kind: "attempt"; topic: TopicForReader; attemptId: string }
  /** Read on, or begin when `lesson.seenAt` is null. */
  | { kind: "lesson"; topic: TopicForReader; lesson: LessonForReader }
  | { kind: "practice"; topic: TopicForReader; practice: PracticeForReader }
  | { kind: "test"; topic: TopicForReader };

/** What a person has under way, latest first; undefined when nothing is. */
export function nextStep(topics: TopicForReader[], today: string): NextStep | undefined {
  const open = topics.filter((topic) => isOpen(topic, today));
  const attempted = open.find((topic) => topic.openAttemptId);
  if (attempted) return nextStepIn(attempted);
  return open
    .filter(isUnderWay)
    .sort((a, b) => lastSeen(b) - lastSeen(a))
    .map(nextStepIn)
    .find(Boolean);
}

/** Where to begin when nothing is under way: the first open topic with something left to do. */
export function firstStep(topics: TopicForReader[], today: string): NextStep | undefined {
  return topics
    .filter((topic) => isOpen(topic, today))
    .map(nextStepIn)
    .find(Boolean);
}

/**
 * Within one topic: the attempt under way; else the lesson seen last, if it is not read; else the first unread
 * one after it, or before it; else a practice that the certificate needs; else the test. Undefined when nothing is left.
 */
export function nextStepIn(topic: TopicForReader): NextStep | undefined {
  if (topic.openAttemptId) return { kind: "attempt", topic, attemptId: topic.openAttemptId };
  const latest = latestLesson(topic);
  const place = latest ? topic.lessons.indexOf(latest) : 0;
  const lesson = [...topic.lessons.slice(place), ...topic.lessons.slice(0, place)].find(
    ({ completed }) => !completed,
  );
  if (lesson) return { kind: "lesson", topic, lesson };
  const { missingPractices, testMissing } = topicCompletion(topic);
  const [practice] = missingPractices;
  if (practice) return { kind: "practice", topic, practice };
  return testMissing ? { kind: "test", topic } : undefined;
}

export function isOpen({ opensOn }: { opensOn: string | null }, today: string): boolean {
  return opensOn === null || opensOn <= today;
}

/** Begun, and something is left. */
export function isUnderWay(topic: TopicForReader): boolean {
  return isBegun(topic) && !topicCompletion(topic).complete;
}

/** Something was opened, read or tried here. */
export function isBegun({ lessons, openAttemptId }: TopicForReader): boolean {
  return openAttemptId !== null || lessons.some(({ completed, seenAt }) => completed || seenAt !== null);
}

/** The address of a step; of a lesson, the heading where the reader stopped. */
export function stepAddress(step: NextStep): string {
  const topic = `/chuyen-de/${step.topic.slug}`;
  if (step.kind === "attempt") return `/bai-lam/${step.attemptId}`;
  if (step.kind === "test") return `${topic}/kiem-tra`;
  if (step.kind === "practice") return `${topic}/thuc-hanh/${step.practice.slug}`;
  const { slug, headingId } = step.lesson;
  return `${topic}/${slug}${headingId ? `#${headingId}` : ""}`;
}

function lastSeen(topic: TopicForReader): number {
  return latestLesson(topic)?.seenAt ?? 0;
}

function latestLesson({ lessons }: TopicForReader): LessonForReader | undefined {
  return lessons
    .filter(({ seenAt }) => seenAt !== null)
    .sort((a, b) => (b.seenAt ?? 0) - (a.seenAt ?? 0))
    .at(0);
}
