/**
 * The one place that knows what "complete" means: every lesson the topic has today is read, and its test is
 * passed (issue 2, "Certificate"), and every practice it requires was played well (issue 3). Lessons that left the outline are asked of nobody. A topic without a test
 * can be read but not completed: what is certified is a passed test, and reading alone proves nothing.
 */
import { isPractised } from "~/features/simulations/grade-run";
import type { PracticeForReader } from "~/features/simulations/topic-practices.server";

export interface LessonState {
  id: string;
  slug: string;
  title: string;
  minutes: number;
  completed: boolean;
  /** Read, and changed since in a way that asks to read it again; it stays completed. */
  reread?: boolean;
}

export interface TopicState {
  /** Current lessons in their order. */
  lessons: LessonState[];
  testPassed: boolean;
  /** Whether the topic has a question bank to draw a test from. */
  hasTest: boolean;
  /** In their order, with the person's best run. */
  practices: PracticeForReader[];
}

export interface TopicCompletion {
  complete: boolean;
  missingLessons: LessonState[];
  /** Read before a new requirement came: an invitation, which takes nothing away. */
  lessonsToReread: LessonState[];
  /** Reading time of the missing lessons. */
  minutesLeft: number;
  /** There is a test, and it is still to be passed. */
  testMissing: boolean;
  /** Required and still to be played, or to be played better. */
  missingPractices: PracticeForReader[];
}

export function topicCompletion({ lessons, testPassed, hasTest, practices }: TopicState): TopicCompletion {
  const missingLessons = lessons.filter((lesson) => !lesson.completed);
  const missingPractices = practices.filter(({ required, best }) => required && !(best && isPractised(best)));
  return {
    complete: missingLessons.length === 0 && testPassed && missingPractices.length === 0,
    missingLessons,
    lessonsToReread: lessons.filter((lesson) => lesson.completed && lesson.reread),
    minutesLeft: missingLessons.reduce((sum, lesson) => sum + lesson.minutes, 0),
    testMissing: hasTest && !testPassed,
    missingPractices,
  };
}
