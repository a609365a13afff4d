/**
 * One helper beside a hundred passed tests in one day. A test with reading aloud takes some ten minutes: a diligent
 * helper manages thirty or forty in a day, a hall day with several learners at once perhaps sixty. Tests under an
 * officer's eyes are left out by the query. A hundred is the programme's own figure. Pure.
 */
import type { Suspicion } from "../flag-rule";

export const MOST_A_DAY = 99;

export interface HelperDay {
  helperId: string;
  /** In Vietnam, "2026-11-24". */
  day: string;
  passes: number;
  learners: number;
}

export function judgeHelperDay({ helperId, day, passes, learners }: HelperDay): Suspicion | null {
  if (passes <= MOST_A_DAY) return null;
  return {
    personId: helperId,
    fingerprint: `${helperId} ${day}`,
    figures: [
      ["day", day.split("-").reverse().join("/")],
      ["passes", passes],
      ["learners", learners],
    ],
  };
}
