/**
 * What a good lesson has and this one has not: told to its author, never a reason to refuse it. Pure.
 * The format is the programme's: one picture at least, sources, questions to check oneself by, a short "Ghi nhớ".
 */
import type { FaultAt } from "./content-fault";
import { lessonSchema } from "./lesson-frontmatter.schema";
import { lessonParts } from "./lesson-parts";
import { readHead } from "./read-head";
import { fairMinutes } from "./reading-pace";

/** What a reader can carry away; more is a second lesson. */
const MOST_REMEMBERED = 5;
/** One may be guessed. */
const LEAST_CHECKS = 2;

export function adviseLesson(source: string): FaultAt[] {
  const { value: fields, placeOf } = readHead(lessonSchema, source, []);
  const { words, figures, checks, remember } = lessonParts(source);
  const advice: FaultAt[] = [];
  const add = (code: FaultAt["code"], parameters: FaultAt["parameters"] = {}, place = START_OF_FILE) =>
    advice.push({ ...place, code, parameters });

  const { least, most } = fairMinutes(words);
  const minutes = fields?.minutes;
  if (minutes !== undefined && (minutes < least || minutes > most))
    add("pace", { minutes, words, least, most }, placeOf(["minutes"]));
  if (fields?.sources.length === 0) add("noSources");
  if (figures === 0) add("noFigure");
  if (checks < LEAST_CHECKS) add("fewChecks", { count: checks, least: LEAST_CHECKS });
  if (!remember) add("noRemember");
  else if (remember.lines > MOST_REMEMBERED) {
    const { lines, ...place } = remember;
    add("rememberLong", { count: lines, most: MOST_REMEMBERED }, place);
  }
  return advice;
}

const START_OF_FILE = { line: 1, column: 1 };
