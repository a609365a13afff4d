/** The form of a question, read from what was posted; what was typed comes back as it was. Pure. */
import { QUESTION_TYPES, questionType } from "../question-types/registry";
import type { DraftOption, QuestionDraft } from "./question-draft";

export const MOST_OPTIONS_IN_FORM = 10;
const SPARE_ROWS = 1;

/** The fields of the form, as people do not know our names for them. */
export const FIELD = {
  type: "loai",
  prompt: "cau-hoi",
  option: (index: number) => `y-${index}`,
  right: "dung",
  explanation: "giai-thich",
  lesson: "bai",
  difficulty: "muc",
  skill: "ky-nang",
} as const;

export type FormFaults = Partial<
  Record<string, "noPrompt" | "noExplanation" | "fewOptions" | "noRight" | "manyRight" | "sameOption">
>;

/** `key`: of the question being changed, or "". */
export function readForm(form: FormData, key: string): QuestionDraft {
  const say = (name: string) => String(form.get(name) ?? "");
  const type = QUESTION_TYPES.find(({ id }) => id === say(FIELD.type))?.id ?? "single";
  const right = form.getAll(FIELD.right).map(String);
  const rows = Array.from({ length: MOST_OPTIONS_IN_FORM }, (_, index) => index);
  const difficulty = say(FIELD.difficulty);
  return {
    key,
    type,
    lesson: say(FIELD.lesson) || null,
    difficulty: difficulty === "easy" || difficulty === "hard" ? difficulty : "medium",
    skill: say(FIELD.skill) || null,
    prompt: say(FIELD.prompt),
    options: rows.map((index) => ({ text: say(FIELD.option(index)), right: right.includes(String(index)) })),
    explanation: say(FIELD.explanation),
  };
}

/** Empty rows are no options. */
export function withoutEmptyRows(draft: QuestionDraft): QuestionDraft {
  return { ...draft, options: draft.options.filter(({ text }) => text.trim() !== "") };
}

/** What can be said at a field, before the guard is asked. */
export function formFaults(draft: QuestionDraft): FormFaults {
  const { authoring } = questionType(draft.type);
  const faults: FormFaults = {};
  const texts = draft.options.map(({ text }) => text.trim());
  const given = draft.options.filter(({ text }) => text.trim() !== "");
  const right = given.filter((option) => option.right).length;
  if (draft.prompt.trim() === "") faults[FIELD.prompt] = "noPrompt";
  if (given.length < 2) faults[FIELD.option(0)] = "fewOptions";
  else if (right === 0) faults[FIELD.option(0)] = "noRight";
  else if (authoring.right === "one" && right > 1) faults[FIELD.option(0)] = "manyRight";
  for (const [index, text] of texts.entries())
    if (text !== "" && texts.indexOf(text) < index) faults[FIELD.option(index)] = "sameOption";
  if (draft.explanation.trim() === "") faults[FIELD.explanation] = "noExplanation";
  return faults;
}

/** Rows that the form shows: what is there, and room for more where the type takes more. */
export function optionRows(draft: QuestionDraft, more: boolean): DraftOption[] {
  const { options: fixed, usual } = questionType(draft.type).authoring;
  const filled = draft.options.filter(({ text }) => text.trim() !== "");
  const row = (index: number): DraftOption =>
    filled[index] ?? { text: usual?.[index] ?? "", right: draft.options[index]?.right ?? false };
  if (fixed) return Array.from({ length: fixed }, (_, index) => row(index));
  const rows = Math.min(MOST_OPTIONS_IN_FORM, Math.max(4, filled.length + (more ? 3 : SPARE_ROWS)));
  return Array.from({ length: rows }, (_, index) => filled[index] ?? { text: "", right: false });
}

/** Of a block as write-question makes it: the field that a line of it came from. */
export function fieldOfLine(draft: QuestionDraft, line: number): string {
  let at = 1 + draft.prompt.split("\n").length;
  if (line <= at) return FIELD.prompt;
  at += 1;
  for (const [index, { text }] of draft.options.entries()) {
    at += text.split("\n").length;
    if (line <= at) return FIELD.option(index);
  }
  return FIELD.explanation;
}
