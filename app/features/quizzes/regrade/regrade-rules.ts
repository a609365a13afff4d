/**
 * How a question is graded again after its key was mended. A rule sees the question as it was asked and as it is
 * right; adding one is an entry here, its id in drizzle/schema/regrades.ts and its words. Pure.
 */
import type { RegradeRule as RuleId } from "#drizzle/schema/regrades";
import type { OpenQuestion } from "../question-types/contract";

export interface RegradeRule {
  id: RuleId;
  /** Whether answers to the one can be read as answers to the other. */
  fits(asked: OpenQuestion, right: OpenQuestion): boolean;
  /** 0–1. */
  grade(asked: OpenQuestion, right: OpenQuestion, answer: unknown): number;
}

export const REGRADE_RULES: Record<RuleId, RegradeRule> = {
  "new-key": {
    id: "new-key",
    fits: sameOptions,
    grade: (_, right, answer) => right.grade(answer),
  },
  "either-key": {
    id: "either-key",
    fits: sameOptions,
    grade: (asked, right, answer) => Math.max(asked.grade(answer), right.grade(answer)),
  },
  everyone: { id: "everyone", fits: () => true, grade: () => 1 },
};

/** Another key, or another wording of the question, over the very same options; and an answer can still say as much. */
function sameOptions(asked: OpenQuestion, right: OpenQuestion): boolean {
  const ids = ({ options }: OpenQuestion) =>
    options
      .map(({ id }) => id)
      .sort()
      .join(" ");
  return ids(asked) === ids(right) && right.isAnswered(asked.right);
}
