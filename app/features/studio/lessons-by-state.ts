/** The lessons of the studio by where they stand, for the counts above the topics and the lists they open. Pure. */
import type { TopicInStudio } from "./read-studio.server";

export const LESSON_STATES = [
  "inUse",
  "draft",
  "submitted",
  "returned",
  "approved",
  "scheduled",
  "retired",
] as const;
export type LessonState = (typeof LESSON_STATES)[number];

type Listed = Pick<TopicInStudio, "lessons" | "newLessons">;

/** A lesson in use with an open draft stands in two states. */
export function countByState(topics: readonly Listed[]): Record<LessonState, number> {
  return Object.fromEntries(
    LESSON_STATES.map((state) => [
      state,
      topics
        .map((topic) => inState(topic, state))
        .reduce((sum, { lessons, newLessons }) => sum + lessons.length + newLessons.length, 0),
    ]),
  ) as Record<LessonState, number>;
}

/** What of a topic stands in a state. */
export function inState<Topic extends Listed>(topic: Topic, state: LessonState): Topic {
  return {
    ...topic,
    lessons: topic.lessons.filter(
      ({ retired, draft }) =>
        draft?.state === state || (state === "retired" ? retired : state === "inUse" && !retired),
    ),
    newLessons: topic.newLessons.filter((draft) => draft.state === state),
  };
}

export function topicAddress(slug: string): string {
  return `/giang-vien?chuyen-de=${slug}#chuyen-de-${slug}`;
}
