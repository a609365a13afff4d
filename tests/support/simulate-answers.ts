/**
 * Tests of people of known ability at questions of known difficulty and known tempting options (one-parameter logistic
 * model), ten questions drawn of a bank of 36. Beside people who think for themselves: classes that were taught
 * something wrong, classes to whom other questions are hard than to the province, and groups with a list of answers.
 */
import { seededRandom, shuffled } from "~/features/quizzes/seeded-random";

export type Random = () => number;

const BANK = 36;
const DRAWN = 10;
const OPTIONS = [0, 1, 2];

export interface SimulatedBank {
  /** `tempting`: how the wrong options share those who do not know. */
  questions: { difficulty: number; tempting: number[] }[];
}

/** By the question's number in the bank: the wrong option that is given. */
export type WrongAnswers = ReadonlyMap<number, number>;

export interface Habit {
  ability?: number;
  /** What a class was taught wrongly: nine in ten believe it. */
  taught?: WrongAnswers;
  /** By how much each question is harder for these people than for others. */
  harder?: readonly number[];
  /** The mistakes of a list of answers, which is right in all other questions: 19 of 20 answers follow it. */
  copied?: WrongAnswers;
}

/** Drawn questions by number, in the order of the screen, each with the wrong option that was given; null: right. */
export type SimulatedAnswers = [question: number, wrong: number | null][];

export function simulateBank(random: Random): SimulatedBank {
  return {
    questions: Array.from({ length: BANK }, () => {
      const pull = OPTIONS.map(() => Math.exp(normal(random)));
      const all = pull.reduce((sum, one) => sum + one, 0);
      return { difficulty: normal(random) * 0.8 - 1.2, tempting: pull.map((one) => one / all) };
    }),
  };
}

export function simulateAnswers(bank: SimulatedBank, random: Random, habit: Habit = {}): SimulatedAnswers {
  const { ability = normal(random) * 1.1 + 1, taught, harder, copied } = habit;
  const drawn = shuffled([...bank.questions.keys()], random).slice(0, DRAWN);
  return drawn.map((question) => {
    if (copied && random() < 0.95) return [question, copied.get(question) ?? null];
    const belief = taught?.get(question);
    if (belief !== undefined && random() < 0.9) return [question, belief];
    const { difficulty = 0 } = bank.questions[question] ?? {};
    const knows = random() < 1 / (1 + Math.exp(difficulty + (harder?.[question] ?? 0) - ability));
    return [question, knows ? null : tempted(bank, random, question)];
  });
}

/** Mistakes in so many questions, as somebody would make them. */
export function simulateMistakes(bank: SimulatedBank, random: Random, count: number): WrongAnswers {
  const questions = shuffled([...bank.questions.keys()], random).slice(0, count);
  return new Map(questions.map((question) => [question, tempted(bank, random, question)]));
}

/** Box and Muller's method. */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

export const randomOf = (seed: number): Random => seededRandom(seed, 1);

function tempted(bank: SimulatedBank, random: Random, question: number): number {
  const { tempting = [] } = bank.questions[question] ?? {};
  let rest = random();
  for (const [option, share] of tempting.entries()) {
    rest -= share;
    if (rest < 0) return option;
  }
  return tempting.length - 1;
}
