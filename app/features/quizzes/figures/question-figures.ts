/**
 * What the sums say about one question. Definitions of classical test theory, as in Crocker & Algina, "Introduction
 * to Classical and Modern Test Theory" (1986), chapters 14 and 5. Pure.
 *
 * - Facility: the mean score, 0–1 (for questions that are right or wrong, the share that got them right).
 * - Discrimination: Pearson's correlation of the question's score with the mean score of the attempt's *other*
 *   questions. For right-or-wrong questions this is the point-biserial correlation with the rest score; leaving the
 *   question itself out keeps it from correlating with itself. Where questions are drawn at random, the others differ
 *   from attempt to attempt: each attempt's rest is then a sample of the bank, and the correlation is a little
 *   smaller than on a fixed test, never of another sign in the long run.
 * - An option's correlation: the same with "chose it" (1 or 0) in the place of the score.
 */
import type { OptionSums, QuestionSums } from "./tally";

export interface OptionFigures extends Omit<OptionSums, "sumRest"> {
  id: string;
  /** HTML. */
  html: string;
  right: boolean;
  /** 0–1 of all who were shown the question. */
  share: number;
  correlation: number | null;
}

export interface QuestionFigures {
  shown: number;
  /** 0–1; null: never shown. */
  facility: number | null;
  /** −1 to 1; null where nothing varies. */
  discrimination: number | null;
  /** 0–1. */
  unanswered: number;
  /** Attempts whose other questions reached the pass mark. */
  strong: number;
  options: OptionFigures[];
  medianSeconds: number | null;
  /** Answers whose time is known. */
  timed: number;
}

interface Pairs {
  count: number;
  sumX: number;
  sumXX: number;
  sumY: number;
  sumYY: number;
  sumXY: number;
}

/** Below this a variance is rounding. */
const NOTHING = 1e-9;

/** Pearson's r from sums; null when one side does not vary. */
export function correlation({ count, sumX, sumXX, sumY, sumYY, sumXY }: Pairs): number | null {
  if (count < 2) return null;
  const varianceX = sumXX / count - (sumX / count) ** 2;
  const varianceY = sumYY / count - (sumY / count) ** 2;
  if (varianceX < NOTHING || varianceY < NOTHING) return null;
  return (sumXY / count - (sumX / count) * (sumY / count)) / Math.sqrt(varianceX * varianceY);
}

export function facility({ shown, sumScore }: QuestionSums): number | null {
  return shown > 0 ? sumScore / shown : null;
}

export function discrimination(sums: QuestionSums): number | null {
  return correlation({
    count: sums.shown,
    sumX: sums.sumScore,
    sumXX: sums.sumScoreSquared,
    sumY: sums.sumRest,
    sumYY: sums.sumRestSquared,
    sumXY: sums.sumScoreRest,
  });
}

/** Correlation of having chosen the option with the rest score. */
export function optionCorrelation(sums: QuestionSums, option: OptionSums): number | null {
  return correlation({
    count: sums.shown,
    sumX: option.chosen,
    sumXX: option.chosen,
    sumY: sums.sumRest,
    sumYY: sums.sumRestSquared,
    sumXY: option.sumRest,
  });
}
