/** From the questions' scores (0–1 each) to the attempt's. */

/** The mean: every question weighs the same. Nothing asked, nothing earned. */
export function totalScore(scores: readonly number[]): number {
  return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** Thirds and tenths do not add up exactly in binary: 0.1 × 8 must reach a mark of 0.8. */
const ROUNDING = 1e-9;

export function reachesMark(score: number, passMark: number): boolean {
  return score >= passMark - ROUNDING;
}
