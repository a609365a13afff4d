/** Rows of a sheet as questions. Pure. */
import type { TableRow } from "~/platform/spreadsheet/table";
import { KEY, type QuestionDraft } from "../../bank/question-draft";
import { tidyDraft } from "../../bank/write-question";
import { type AddProblem, EMPTY_DRAFT, MOST_QUESTIONS, problemBag, type ReadBank } from "../contract";
import { ourText } from "../foreign-text";
import {
  type Column,
  DIFFICULTY_WORDS,
  letterOf,
  MARKDOWN,
  readHeading,
  TYPE_WORDS,
  valueNamed,
} from "./columns";

export function readRows(rows: readonly TableRow[]): ReadBank {
  const { problems, add } = problemBag();
  const bank: ReadBank = { questions: [], problems };
  const headings = rows.find(({ cells }) => {
    const read = cells.map(({ text }) => readHeading(text));
    return read.includes("prompt") && read.includes("right");
  });
  if (!headings) {
    add("error", rows[0]?.line ?? 1, "noHeadings");
    return bank;
  }
  const columns = headings.cells.map(({ text }) => readHeading(text));
  for (const [index, { text }] of headings.cells.entries())
    if (text.trim() && columns[index] === undefined)
      add("loss", headings.line, "columnUnknown", { name: text.trim() });
  for (const row of rows) {
    if (row.line <= headings.line || row.cells.every(({ text, formula }) => !text.trim() && !formula))
      continue;
    if (bank.questions.length >= MOST_QUESTIONS) {
      add("error", row.line, "tooManyQuestions", { most: MOST_QUESTIONS });
      break;
    }
    const draft = readRow(row, columns, add);
    if (draft) bank.questions.push({ line: row.line, draft });
  }
  if (bank.questions.length === 0 && problems.length === 0) add("error", headings.line, "noQuestions");
  return bank;
}

function readRow(
  row: TableRow,
  columns: readonly (Column | number | undefined)[],
  add: AddProblem,
): QuestionDraft | undefined {
  const { line, cells } = row;
  const cell = (name: Column | number) => cells[columns.indexOf(name)]?.text.trim() ?? "";
  if (cells.some(({ formula }, index) => formula && columns[index] !== undefined)) {
    add("error", line, "formula");
    return undefined;
  }
  const say = (text: string) => ourText(text, cell("markup") === MARKDOWN ? "markdown" : "plain").text;
  const prompt = say(cell("prompt"));
  const places = columns
    .filter((column): column is number => typeof column === "number")
    .sort((a, b) => a - b);
  const given = places.filter((place) => cell(place) !== "");
  const wanted = [...cell("right").toUpperCase().matchAll(/[A-Z]/g)].map(
    ([letter]) => letter.charCodeAt(0) - 65,
  );
  const isTruth = valueNamed(TYPE_WORDS, cell("type")) === "true-false";
  const usual = isTruth && given.length === 0;
  const options = usual ? ["Đúng", "Sai"] : given.map((place) => say(cell(place)));
  const right = usual
    ? [/^(đ|đúng|t|a)$/i.test(cell("right")) ? 0 : 1]
    : wanted.map((place) => given.indexOf(place));
  if (prompt === "") {
    add("error", line, "noPrompt");
    return undefined;
  }
  if (options.length < 2) {
    add("error", line, "fewOptions");
    return undefined;
  }
  if (cell("right") === "") {
    add("error", line, "noRightOption");
    return undefined;
  }
  const stray = right.findIndex((place) => place < 0);
  if (stray >= 0 || right.length === 0) {
    add("error", line, "answerUnknown", {
      answer: stray >= 0 ? letterOf(wanted[stray] ?? 0) : cell("right"),
    });
    return undefined;
  }
  const type = valueNamed(TYPE_WORDS, cell("type"));
  if (cell("type") && !type) add("loss", line, "typeWords", { value: cell("type") });
  const difficulty = valueNamed(DIFFICULTY_WORDS, cell("difficulty"));
  if (cell("difficulty") && !difficulty)
    add("loss", line, "difficultyUnknown", { value: cell("difficulty") });
  const key = cell("key");
  if (key && !KEY.test(key)) add("loss", line, "nameLost", { name: key });
  return tidyDraft({
    ...EMPTY_DRAFT,
    key: KEY.test(key) ? key : "",
    type: type ?? (right.length > 1 ? "multiple" : "single"),
    lesson: cell("lesson") || null,
    difficulty: difficulty ?? "medium",
    skill: cell("skill") || null,
    prompt,
    options: options.map((text, index) => ({ text, right: right.includes(index) })),
    explanation: say(cell("explanation")),
  });
}
