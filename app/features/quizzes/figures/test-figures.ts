/**
 * How well a test tells people apart: its reliability, 0–1. Pure.
 *
 * Everybody gets the same questions: coefficient alpha, k/(k−1) · (1 − Σ variances of the questions ÷ variance of the
 * sums) (Cronbach 1951), which is KR-20 where questions are right or wrong (Kuder & Richardson 1937).
 *
 * Questions are drawn anew for each attempt: alpha's formula has no one set of questions to sum over, and would take
 * luck with the draw for ability. Then each person's questions are a sample of the bank ("items nested in persons",
 * Brennan, "Generalizability Theory", 2001, chapter 4), and the reliability of the drawn test is
 * 1 − (mean error variance ÷ variance of the mean scores), the error variance of one attempt being s²/k of its own
 * questions. For right-or-wrong questions this equals KR-21, which Lord showed to be the right one of Kuder's and
 * Richardson's formulas when every person gets a random sample of questions ("Sampling fluctuations resulting from
 * the sampling of test items", Psychometrika 20, 1955). It is never above alpha for the same data, so it promises
 * nothing. Our draw shares questions out by lesson and difficulty, which makes the true figure a little higher.
 */
import type { QuestionSums, TestSums } from "./tally";

export interface TestFigures {
  attempts: number;
  /** 0–1. */
  passedShare: number | null;
  meanScore: number | null;
  /** Of scores, 0–1. */
  deviation: number | null;
  reliability: Reliability | null;
  /** How many attempts reached 0, 1 … 10 tenths of the marks, rounded down. */
  histogram: number[];
}

export interface Reliability {
  value: number;
  /** Everybody the same questions, or drawn for each. */
  kind: "alpha" | "drawn";
}

/** `questions`: every revision that was shown. Null when scores do not vary, or of one question. */
export function reliability(test: TestSums, questions: readonly QuestionSums[]): Reliability | null {
  const { attempts, sumErrorVariance } = test;
  const variance = scoreVariance(test);
  if (attempts < 2 || variance < 1e-9) return null;
  const count = questions.length;
  const everybodyTheSame =
    test.questions === count * attempts && questions.every(({ shown }) => shown === attempts);
  if (everybodyTheSame) {
    if (count < 2) return null;
    const within = questions.reduce((sum, one) => sum + questionVariance(one), 0);
    return { kind: "alpha", value: (count / (count - 1)) * (1 - within / (variance * count * count)) };
  }
  if (test.questions < 2 * attempts) return null;
  return { kind: "drawn", value: 1 - sumErrorVariance / attempts / variance };
}

/** Of the mean scores, over all attempts (divided by n, as Kuder and Richardson do). */
export function scoreVariance({ attempts, sumScore, sumScoreSquared }: TestSums): number {
  return attempts === 0 ? 0 : Math.max(0, sumScoreSquared / attempts - (sumScore / attempts) ** 2);
}

function questionVariance({ shown, sumScore, sumScoreSquared }: QuestionSums): number {
  return sumScoreSquared / shown - (sumScore / shown) ** 2;
}
