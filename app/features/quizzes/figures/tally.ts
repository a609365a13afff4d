/**
 * Adds attempts up to the sums that every figure of questions and tests is computed from. Pure: which attempts count
 * is asked in tally-attempts.server.ts.
 */
import { totalScore } from "../total-score";
import { answerSeconds } from "./answer-times";

export interface TalliedQuestion {
  revisionId: string;
  position: number;
  /** 0–1. */
  score: number;
  answered: boolean;
  chosen: readonly string[];
  /** Milliseconds of the device's clock; 0: not answered. */
  chosenAt: number;
}

export interface TalliedAttempt {
  topicId: string;
  /** 0–1. */
  passMark: number;
  passed: boolean;
  questions: readonly TalliedQuestion[];
}

export interface QuestionSums {
  shown: number;
  unanswered: number;
  strong: number;
  sumScore: number;
  sumScoreSquared: number;
  sumRest: number;
  sumRestSquared: number;
  sumScoreRest: number;
}

export interface OptionSums {
  chosen: number;
  strongChosen: number;
  sumRest: number;
}

export interface TestSums {
  attempts: number;
  passed: number;
  questions: number;
  sumScore: number;
  sumScoreSquared: number;
  sumErrorVariance: number;
}

/** Keys of two parts are `${first} ${second}`; ids hold no blanks. */
export interface Tally {
  questions: Map<string, QuestionSums>;
  options: Map<string, OptionSums>;
  times: Map<string, { answers: number }>;
  tests: Map<string, TestSums>;
  scores: Map<string, { attempts: number }>;
}

export function emptyTally(): Tally {
  return { questions: new Map(), options: new Map(), times: new Map(), tests: new Map(), scores: new Map() };
}

/** Whoever answered nothing says nothing about the questions, and is left out. */
export function addAttempt(tally: Tally, attempt: TalliedAttempt): void {
  const { questions, topicId, passMark, passed } = attempt;
  if (!questions.some(({ answered }) => answered)) return;
  const count = questions.length;
  const mean = totalScore(questions.map(({ score }) => score));
  addTest(tally, topicId, mean, passed, questions);
  const times = answerSeconds(questions.filter(({ answered }) => answered));
  for (const { revisionId, position, score, answered, chosen } of questions) {
    const rest = count > 1 ? (mean * count - score) / (count - 1) : 0;
    const strong = count > 1 && rest >= passMark ? 1 : 0;
    add(tally.questions, revisionId, {
      shown: 1,
      unanswered: answered ? 0 : 1,
      strong,
      sumScore: score,
      sumScoreSquared: score * score,
      sumRest: rest,
      sumRestSquared: rest * rest,
      sumScoreRest: score * rest,
    });
    for (const option of chosen)
      add(tally.options, `${revisionId} ${option}`, { chosen: 1, strongChosen: strong, sumRest: rest });
    const seconds = times.get(position);
    if (seconds !== undefined) add(tally.times, `${revisionId} ${seconds}`, { answers: 1 });
  }
}

function addTest(
  tally: Tally,
  topicId: string,
  mean: number,
  passed: boolean,
  questions: readonly TalliedQuestion[],
): void {
  const count = questions.length;
  const spread = questions.reduce((sum, { score }) => sum + (score - mean) ** 2, 0);
  add(tally.tests, topicId, {
    attempts: 1,
    passed: passed ? 1 : 0,
    questions: count,
    sumScore: mean,
    sumScoreSquared: mean * mean,
    // The estimated variance of a mean of `count` questions drawn at random (the usual s²/n).
    sumErrorVariance: count > 1 ? spread / (count - 1) / count : 0,
  });
  add(tally.scores, `${topicId} ${Math.floor(mean * 10 + 1e-9)}`, { attempts: 1 });
}

function add<Sums extends { [Name in keyof Sums]: number }>(
  into: Map<string, Sums>,
  key: string,
  more: Sums,
): void {
  const sums = into.get(key);
  if (!sums) into.set(key, more);
  else
    for (const name of Object.keys(more) as (keyof Sums)[])
      sums[name] = (sums[name] + more[name]) as Sums[typeof name];
}
