/**
 * What lets a test be passed without knowing, or makes two tests unequal: told to the author of a bank, never a
 * reason to refuse it. Pure.
 */
import type { ParsedQuestion } from "~/features/quizzes/parse-questions";
import { isCatchAll } from "./catch-all-option";
import { choiceTexts } from "./choice-texts";
import type { FaultAt } from "./content-fault";
import type { AuthoredBank } from "./read-bank.server";
import { isSkewed } from "./right-places";

/** Of questions with one right option: a share that guessers of "the longest" would live on. Chance gives a quarter. */
const MOST_LONGEST = 0.4;
/** In fewer questions a share says nothing. */
const LEAST_COUNTED = 10;
/** A learner's third test still has questions that are new. */
const DRAWS_IN_A_BANK = 3;
const DIFFICULTIES = ["easy", "medium", "hard"] as const;

/** Of the whole bank first, then question by question. */
export function adviseBank(bank: AuthoredBank): FaultAt[] {
  const { questions, drawCount } = bank;
  if (questions.length === 0) return [];
  const advice: FaultAt[] = [];
  const add = (code: FaultAt["code"], parameters: FaultAt["parameters"]) =>
    advice.push({ line: 1, column: 1, code, parameters });

  const least = drawCount * DRAWS_IN_A_BANK;
  if (questions.length < least) add("bankSmall", { count: questions.length, draw: drawCount, least });
  for (const difficulty of DIFFICULTIES)
    if (questions.every((question) => question.difficulty !== difficulty))
      add("noDifficulty", { difficulty });

  const singles = oneRight(questions);
  const choices = singles.filter(({ lengths }) => lengths.length > 2);
  const longest = choices.filter(isRightLongest).length;
  if (choices.length >= LEAST_COUNTED && longest / choices.length > MOST_LONGEST)
    add("rightLongest", { longest, count: choices.length, most: Math.round(MOST_LONGEST * 100) });
  for (const [options, places] of placesByOptions(singles))
    if (isSkewed(places))
      add("rightPlaces", {
        count: places.reduce((sum, place) => sum + place, 0),
        options,
        places: places.join(", "),
      });
  return [...advice, ...questions.flatMap(catchAlls)];
}

interface OneRight {
  /** Letters of every option. */
  lengths: number[];
  /** The place of the right one. */
  right: number;
}

function oneRight(questions: readonly ParsedQuestion[]): OneRight[] {
  return questions.flatMap((question) => {
    const options = choiceTexts(question)?.options ?? [];
    if (options.filter(({ right }) => right).length !== 1) return [];
    return {
      lengths: options.map(({ text }) => text.length),
      right: options.findIndex(({ right }) => right),
    };
  });
}

/** Longer than every other: as long as another gives nothing away. */
function isRightLongest({ lengths, right }: OneRight): boolean {
  const own = lengths[right] ?? 0;
  return lengths.every((length, place) => place === right || length < own);
}

/** For each number of options, how often the right one stands in each place. */
function placesByOptions(singles: readonly OneRight[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const { lengths, right } of singles) {
    const places = found.get(lengths.length) ?? lengths.map(() => 0);
    places[right] = (places[right] ?? 0) + 1;
    found.set(lengths.length, places);
  }
  return found;
}

function catchAlls(question: ParsedQuestion): FaultAt[] {
  const { line, column } = question;
  return (choiceTexts(question)?.options ?? [])
    .filter(({ text }) => isCatchAll(text))
    .map(({ text }) => ({ line, column, code: "catchAllOption", parameters: { option: text } }));
}
