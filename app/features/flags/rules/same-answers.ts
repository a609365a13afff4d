/**
 * A row of tests of one topic, commune and day that make the same mistakes. Everybody is drawn questions and options in
 * an order of their own, so an answer is compared by question and option wherever it lay on the screen, and "in the
 * same order" is the order in which the tests ended: the whole day and every stretch of 8, 16, 32 … neighbours is
 * looked at.
 *
 * Only identical wrong answers tell, as in the indices of answer copying (K-index, Holland 1996; Harpp and Hogan 1993;
 * a review in Wollack and Fremer (eds.), Handbook of Test Security, 2013). Two tests share some three drawn questions,
 * so pairs tell nothing and a stretch is taken together. As K and Wollack's ω (1997) do, chance is taken given how many
 * mistakes each test has: they fall on its questions by how often these are answered wrongly elsewhere in the province,
 * and on an option by its share of the wrong answers there. Weak learners who err much alike raise no question by that.
 * A wrong option given by half of those who were asked scores one for each repetition. Chance's distribution of the
 * summed scores is worked out exactly (Poisson binomial counts, convolved), and a stretch is asked about below LEVEL
 * divided by the number of stretches (Bonferroni).
 *
 * A mistake that a class was taught stands in one or two questions, a list of answers is wrong in many: a question
 * scores at most MOST_A_QUESTION, and FEWEST_QUESTIONS must score. What it cannot see: lists without a mistake, and
 * fewer than about fifteen tests where ten of forty questions are drawn. Pure.
 */
import type { Suspicion } from "../flag-rule";

export const FEWEST_QUESTIONS = 4;
const MOST_A_QUESTION = 5;
/** Some 170 days and topics of a commune a month: chance alone asks about one commune in six hundred. */
export const LEVEL = 1e-5;
const SHORTEST_STRETCH = 8;
/** Answers elsewhere below which nothing is known about a question. */
const KNOWN = 30;

export interface TestOfADay {
  attemptId: string;
  personId: string;
  /** What was answered; `wrong`: the answer as it is stored, null when it was right. */
  answers: readonly (readonly [question: string, wrong: string | null])[];
}

export interface TestsOfADay {
  communeCode: string;
  topicId: string;
  /** In Vietnam, "2026-11-24". */
  day: string;
  /** In the order in which they ended, one of each person. */
  tests: readonly TestOfADay[];
  /** How often each answer was given in the other communes. */
  elsewhere: readonly (readonly [question: string, wrong: string | null, count: number])[];
}

interface Known {
  shown: number;
  mistakes: number;
  wrong: Map<string, number>;
}

interface Asked {
  wrong: string | null;
  /** That this test is wrong in this question, given how many mistakes it has. */
  chance: number;
}

interface Finding {
  probability: number;
  tests: readonly TestOfADay[];
  alike: { question: string; answer: string; seen: number; byChance: number }[];
}

/** About the first of those who gave one of the shared wrong answers. */
export function judgeSameAnswers(group: TestsOfADay): Suspicion | null {
  const known = knowledgeOf(group.elsewhere);
  const stretches = stretchesOf(group.tests);
  const [finding] = stretches
    .map((tests) => lookAt(tests, known))
    .sort((one, other) => one.probability - other.probability);
  if (!finding || finding.probability * stretches.length > LEVEL) return null;
  const shared = new Set(finding.alike.map(({ question, answer }) => `${question} ${answer}`));
  const concerned = finding.tests.filter(({ answers }) =>
    answers.some(([question, wrong]) => wrong !== null && shared.has(`${question} ${wrong}`)),
  );
  const [first] = concerned;
  if (!first) return null;
  const total = (of: "seen" | "byChance") => finding.alike.reduce((sum, one) => sum + one[of], 0);
  return {
    personId: first.personId,
    fingerprint: `${group.topicId} ${group.communeCode} ${group.day}`,
    figures: [
      ["day", group.day.split("-").reverse().join("/")],
      ["tests", concerned.length],
      ["alikeQuestions", finding.alike.length],
      ["alikeAnswers", total("seen")],
      ["alikeByChance", Math.round(total("byChance") * 10) / 10],
    ],
    attemptIds: concerned.map(({ attemptId }) => attemptId),
  };
}

function knowledgeOf(elsewhere: TestsOfADay["elsewhere"]): Map<string, Known> {
  const known = new Map<string, Known>();
  for (const [question, wrong, count] of elsewhere) {
    const one = known.get(question) ?? { shown: 0, mistakes: 0, wrong: new Map() };
    known.set(question, one);
    one.shown += count;
    if (wrong === null) continue;
    one.mistakes += count;
    one.wrong.set(wrong, count);
  }
  return known;
}

/** The whole day, and stretches of doubling length that overlap by half. */
function stretchesOf(tests: readonly TestOfADay[]): (readonly TestOfADay[])[] {
  const stretches = [tests];
  for (let length = SHORTEST_STRETCH; length < tests.length; length *= 2)
    for (let from = 0; from + length / 2 < tests.length; from += length / 2)
      stretches.push(tests.slice(from, from + length));
  return stretches;
}

function lookAt(tests: readonly TestOfADay[], known: ReadonlyMap<string, Known>): Finding {
  const alike: Finding["alike"] = [];
  const scores: number[][] = [];
  let seenScore = 0;
  for (const [question, asked] of byQuestion(tests, known)) {
    const one = known.get(question);
    if (!one || one.shown < KNOWN || asked.length < 2) continue;
    const given = countWrong(asked);
    const score = (count: number) =>
      count >= 2 && count * 2 >= asked.length ? Math.min(MOST_A_QUESTION, count - 1) : 0;
    for (const answer of new Set([...one.wrong.keys(), ...given.keys()])) {
      const share = ((one.wrong.get(answer) ?? 0) + 2) / (one.mistakes + 4);
      const chances = asked.map(({ chance }) => chance * share);
      scores.push(scoresByChance(chances, score));
      const seen = given.get(answer) ?? 0;
      seenScore += score(seen);
      if (score(seen) > 0)
        alike.push({ question, answer, seen, byChance: chances.reduce((sum, chance) => sum + chance, 0) });
    }
  }
  const enough = new Set(alike.map(({ question }) => question)).size >= FEWEST_QUESTIONS;
  return { probability: enough ? atLeast(seenScore, scores) : 1, tests, alike };
}

/** Each question with everybody who answered it. Rarely seen questions are thought to be wrong in a tenth of cases. */
function byQuestion(tests: readonly TestOfADay[], known: ReadonlyMap<string, Known>): Map<string, Asked[]> {
  const questions = new Map<string, Asked[]>();
  for (const { answers } of tests) {
    const weights = answers.map(([question]) => {
      const { mistakes = 0, shown = 0 } = known.get(question) ?? {};
      return (mistakes + 2) / (shown + 20);
    });
    const mistakes = answers.filter(([, wrong]) => wrong !== null).length;
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    for (const [index, [question, wrong]] of answers.entries()) {
      const one = { wrong, chance: Math.min(1, (mistakes * (weights[index] ?? 0)) / all) };
      const asked = questions.get(question);
      if (asked) asked.push(one);
      else questions.set(question, [one]);
    }
  }
  return questions;
}

function countWrong(asked: readonly Asked[]): Map<string, number> {
  const given = new Map<string, number>();
  for (const { wrong } of asked) if (wrong !== null) given.set(wrong, (given.get(wrong) ?? 0) + 1);
  return given;
}

/** How likely each score is when every one of `chances` comes true or not by itself. */
function scoresByChance(chances: readonly number[], score: (count: number) => number): number[] {
  const counts = [1];
  for (const chance of chances) {
    for (let count = counts.length; count > 0; count--)
      counts[count] = (counts[count] ?? 0) * (1 - chance) + (counts[count - 1] ?? 0) * chance;
    counts[0] = (counts[0] ?? 0) * (1 - chance);
  }
  const scores = Array.from({ length: MOST_A_QUESTION + 1 }, () => 0);
  for (const [count, probability] of counts.entries())
    scores[score(count)] = (scores[score(count)] ?? 0) + probability;
  return scores;
}

/** That independent scores add up to at least `wanted`. */
function atLeast(wanted: number, scores: readonly number[][]): number {
  let sums = [1];
  for (const one of scores) {
    const next = Array.from({ length: Math.min(wanted, sums.length - 1 + MOST_A_QUESTION) + 1 }, () => 0);
    for (const [sum, probability] of sums.entries())
      for (const [score, likely] of one.entries()) {
        const at = Math.min(wanted, sum + score);
        next[at] = (next[at] ?? 0) + probability * likely;
      }
    sums = next;
  }
  return sums[wanted] ?? 0;
}
