/**
 * People of known ability before questions of known difficulty (the one-parameter logistic model), each with questions
 * drawn at random: what the figures must find out is known here.
 */
import {
  discrimination,
  facility,
  optionCorrelation,
  type QuestionFigures,
} from "~/features/quizzes/figures/question-figures";
import { addAttempt, emptyTally, type QuestionSums } from "~/features/quizzes/figures/tally";
import { type Reliability, reliability } from "~/features/quizzes/figures/test-figures";
import { seededRandom, shuffled } from "~/features/quizzes/seeded-random";

const OPTIONS = [0, 1, 2, 3];

export interface Simulation {
  seed: number;
  people: number;
  bank: number;
  drawn: number;
  /** This question's truth is option 2, its key option 0. */
  wrongKey?: number;
}

export interface Simulated {
  questions: QuestionFigures[];
  reliability: Reliability | null;
  /** Of the variance of the scores, how much lies in what people know of the whole bank. */
  trueShare: number;
}

export function simulateTests({ seed, people, bank, drawn, wrongKey }: Simulation): Simulated {
  const random = seededRandom(seed);
  const difficulties = Array.from({ length: bank }, () => normal(random) * 0.6 - 1);
  const tally = emptyTally();
  const scores: number[] = [];
  const known: number[] = [];
  for (let person = 0; person < people; person++) {
    const ability = normal(random) * 1.2;
    const chance = (question: number) => 1 / (1 + Math.exp((difficulties[question] ?? 0) - ability));
    known.push(mean(difficulties.map((_, question) => chance(question))));
    const asked = shuffled(
      difficulties.map((_, question) => question),
      random,
    ).slice(0, drawn);
    const questions = asked.map((question, index) => {
      const truth = question === wrongKey ? 2 : 0;
      const knows = random() < chance(question);
      const wrong = OPTIONS.filter((option) => option !== truth);
      const choice = knows ? truth : (wrong[Math.floor(random() * wrong.length)] ?? 0);
      return {
        ...{ revisionId: String(question), position: index + 1, answered: true, chosenAt: 0 },
        ...{ score: choice === 0 ? 1 : 0, chosen: [String(choice)] },
      };
    });
    scores.push(mean(questions.map(({ score }) => score)));
    addAttempt(tally, { topicId: "t", passMark: 0.8, passed: false, questions });
  }
  const test = tally.tests.get("t");
  if (!test) throw new Error("nobody was simulated");
  return {
    questions: difficulties.map((_, question) => {
      const sums = tally.questions.get(String(question)) as QuestionSums;
      return {
        ...{
          shown: sums.shown,
          facility: facility(sums),
          discrimination: discrimination(sums),
          unanswered: 0,
        },
        ...{ strong: sums.strong, medianSeconds: null, timed: 0 },
        options: OPTIONS.map((option) => {
          const id = String(option);
          const one = tally.options.get(`${question} ${id}`) ?? { chosen: 0, strongChosen: 0, sumRest: 0 };
          const { chosen, strongChosen } = one;
          const figures = { share: chosen / sums.shown, correlation: optionCorrelation(sums, one) };
          return { id, html: id, right: option === 0, chosen, strongChosen, ...figures };
        }),
      };
    }),
    reliability: reliability(test, [...tally.questions.values()]),
    trueShare: variance(known) / variance(scores),
  };
}

/** Box and Muller's method. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function variance(values: readonly number[]): number {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
}
