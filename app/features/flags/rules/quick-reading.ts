/**
 * A topic passed alone in less time than skimming its lessons takes. Lessons promise their minutes at no more than
 * 150 written syllables a minute (features/content/reading-pace). A fifth of these minutes is over 750 a minute,
 * three times the silent reading of practised adults (238, Brysbaert 2019): somebody who knows the matter may leaf
 * through that fast, so it is a question and no verdict. The time runs from opening the topic's first lesson to
 * finishing the test, so breaks only make it longer. Topics that promise under 10 minutes tell nothing; tests under
 * an officer's eyes are seen by the officer, and whoever was present in a class on the topic in the two weeks before was
 * taught it there: both are left out by the query. Pure.
 */
import type { Suspicion } from "../flag-rule";

export const LEAST_SHARE = 1 / 5;
export const LEAST_MINUTES = 10;

export interface PassedTopic {
  personId: string;
  attemptId: string;
  /** What the lessons that were marked as read promise, together. */
  promisedMinutes: number;
  /** From opening the first of them to the end of the test. */
  spentSeconds: number;
}

export function judgeReading(fact: PassedTopic): Suspicion | null {
  const { personId, attemptId, promisedMinutes, spentSeconds } = fact;
  if (promisedMinutes < LEAST_MINUTES || spentSeconds >= promisedMinutes * 60 * LEAST_SHARE) return null;
  return {
    personId,
    fingerprint: attemptId,
    figures: [
      ["promisedMinutes", promisedMinutes],
      ["spentMinutes", Math.round(spentSeconds / 6) / 10],
    ],
  };
}
