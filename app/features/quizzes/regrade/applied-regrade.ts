/** Which attempts a regrade reaches, and what a question then earns. Pure. */
import type { RegradeRule as RuleId } from "#drizzle/schema/regrades";
import type { OpenQuestion } from "../question-types/contract";
import { REGRADE_RULES } from "./regrade-rules";

/** The last one of a question: it stands for every attempt that it reaches. */
export interface AppliedRegrade {
  rule: RuleId;
  /** The revision whose key is right, and its number. */
  revisionId: string;
  number: number;
  right: OpenQuestion;
  appliedAt: Date;
}

/** A question as an attempt drew it. */
export interface AskedQuestion {
  revisionId: string;
  number: number;
  startedAt: Date;
  question: OpenQuestion;
}

/** Earlier revisions always; the right one itself only in attempts begun before, which were promised nothing else. */
export function reaches(regrade: AppliedRegrade, asked: AskedQuestion): boolean {
  const earlier = asked.number < regrade.number;
  const same = asked.revisionId === regrade.revisionId && asked.startedAt < regrade.appliedAt;
  return (earlier || same) && REGRADE_RULES[regrade.rule].fits(asked.question, regrade.right);
}

/** 0–1. */
export function gradeAsked(
  asked: AskedQuestion,
  answer: unknown,
  regrade: AppliedRegrade | undefined,
): number {
  if (!regrade || !reaches(regrade, asked)) return asked.question.grade(answer);
  return REGRADE_RULES[regrade.rule].grade(asked.question, regrade.right, answer);
}

/** What is right, for the learner to see: the mended question where its answers are the same ones. */
export function rightQuestion(asked: AskedQuestion, regrade: AppliedRegrade | undefined): OpenQuestion {
  const mended = regrade && regrade.rule !== "everyone" && reaches(regrade, asked);
  return mended ? regrade.right : asked.question;
}
