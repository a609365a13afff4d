/**
 * What an exchange format is: a folder with a reader, a writer or both, a line in registry.server.ts and its words.
 * A reader takes bytes that come from anybody and never throws; what it cannot carry it lists, question by
 * question. Nothing here stores anything.
 */
import type { MessageKey, Parameters } from "~/i18n/translate";
import type { QuestionDraft } from "../bank/question-draft";

/** A code exists when its words do: `bank.problem.<code>` in both languages. */
export type ProblemCode = MessageKey extends infer Key
  ? Key extends `bank.problem.${infer Code}`
    ? Code
    : never
  : never;

export interface Problem {
  /** Of the file, from 1; a row of a sheet. For an export: the question's place in the bank. */
  line: number;
  /** error: what stands there is left out. loss: taken without it. note: taken, and something was filled in. */
  level: "error" | "loss" | "note";
  code: ProblemCode;
  parameters?: Parameters;
}

/** What is wrong with a file as a whole, and no question's fault. */
const OF_THE_FILE: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "fileEmpty",
  "fileLarge",
  "fileNotText",
  "fileKind",
  "fileBroken",
  "xmlBroken",
  "xmlDoctype",
  "notMoodle",
  "noHeadings",
  "noQuestions",
  "tooManyQuestions",
]);

/** How many questions are left out for a fault, whether or not they could be read at all: one a line. */
export function countFaulty(problems: readonly Problem[]): number {
  const faults = problems.filter(({ level, code }) => level === "error" && !OF_THE_FILE.has(code));
  return new Set(faults.map(({ line }) => line)).size;
}

export interface ImportedQuestion {
  /** Where it begins. */
  line: number;
  draft: QuestionDraft;
}

export interface ReadBank {
  questions: ImportedQuestion[];
  problems: Problem[];
}

export interface WrittenBank {
  bytes: Uint8Array;
  /** What the format cannot carry. */
  problems: Problem[];
}

export interface ExchangeFormat {
  /** As it stands in addresses and forms. */
  id: string;
  extension: string;
  mime: string;
  read?(bytes: Uint8Array): ReadBank | Promise<ReadBank>;
  write?(questions: readonly QuestionDraft[]): WrittenBank | Promise<WrittenBank>;
}

/** Nothing a person writes reaches these. */
export const MOST_BYTES = 2 * 1024 * 1024;
export const MOST_QUESTIONS = 500;
export const MOST_PROBLEMS = 500;

export function problemBag() {
  const problems: Problem[] = [];
  const add = (
    level: Problem["level"],
    line: number,
    code: ProblemCode,
    parameters?: Problem["parameters"],
  ) => {
    if (problems.length < MOST_PROBLEMS)
      problems.push({ line, level, code, ...(parameters && { parameters }) });
  };
  return { problems, add };
}
export type AddProblem = ReturnType<typeof problemBag>["add"];

/** A draft with nothing in it but what most formats leave out. */
export const EMPTY_DRAFT: Omit<QuestionDraft, "type"> = {
  key: "",
  lesson: null,
  difficulty: "medium",
  skill: null,
  prompt: "",
  options: [],
  explanation: "",
};
