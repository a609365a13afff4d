/** A topic's questions.mdx: judged by the guard and by each question's type, its head read by the schema. */
import { checkMdx } from "~/features/lessons/mdx/check-mdx";
import { nearestName } from "~/features/lessons/mdx/nearest-name";
import { type ParsedQuestion, parseQuestions } from "~/features/quizzes/parse-questions";
import { type ContentFault, type FaultAt, inFile, textFaultsIn } from "./content-fault";
import { questionBankSchema } from "./question-bank.schema";
import type { Entry } from "./read-folder.server";
import { readHead } from "./read-head";
import { MAX_TEXT_BYTES, readText } from "./read-text.server";

export interface AuthoredBank {
  /** Questions drawn for an attempt; 0 when there are none. */
  drawCount: number;
  timeLimitMinutes: number | null;
  questions: ParsedQuestion[];
}

export const NO_BANK: AuthoredBank = { drawCount: 0, timeLimitMinutes: null, questions: [] };

const USUAL_DRAW = 10;

/** `lessonSlugs`: the lessons of the topic, which questions may name. */
export async function readBank(
  entry: Entry,
  lessonSlugs: readonly string[],
): Promise<{ bank?: AuthoredBank; faults: ContentFault[] }> {
  const file = entry.path;
  const read = await readText(entry, MAX_TEXT_BYTES);
  if ("fault" in read) return { faults: inFile(file, [read.fault]) };
  const checked = checkMdx(read.text, "questions");
  const { questions, faults } = parseQuestions(checked, read.text);
  const guardFaults = [...checked.faults, ...faults];
  const head = readHead(questionBankSchema, read.text, guardFaults);
  const isWhole = guardFaults.length === 0;
  const draw = head.value?.draw ?? Math.min(USUAL_DRAW, questions.length);
  const doubts: FaultAt[] = unknownLessons(questions, lessonSlugs);
  if (isWhole && questions.length === 0) doubts.push({ line: 1, column: 1, code: "noQuestions" });
  else if (isWhole && draw > questions.length) {
    const parameters = { count: questions.length };
    doubts.push({ ...head.placeOf(["draw"]), code: "drawTooMany", parameters });
  }
  return {
    ...(head.value && {
      bank: {
        drawCount: Math.min(draw, questions.length),
        timeLimitMinutes: questions.length > 0 ? (head.value.timeLimitMinutes ?? null) : null,
        questions: questions.map((question) => withKnownLesson(question, lessonSlugs)),
      },
    }),
    faults: [...textFaultsIn(file, guardFaults), ...inFile(file, [...head.faults, ...doubts])],
  };
}

function unknownLessons(questions: readonly ParsedQuestion[], lessonSlugs: readonly string[]): FaultAt[] {
  return questions.flatMap(({ lessonSlug: key, line, column }): FaultAt[] => {
    if (key === null || lessonSlugs.includes(key)) return [];
    const suggestion = nearestName(key, lessonSlugs);
    const parameters = { key, ...(suggestion ? { suggestion } : {}) };
    return [{ line, column, code: "unknownLesson", parameters }];
  });
}

/** A lesson that left the files may still be stored: no question leads there. */
function withKnownLesson(question: ParsedQuestion, lessonSlugs: readonly string[]): ParsedQuestion {
  const { lessonSlug } = question;
  return lessonSlug !== null && !lessonSlugs.includes(lessonSlug)
    ? { ...question, lessonSlug: null }
    : question;
}
