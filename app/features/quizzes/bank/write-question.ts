/** A draft as the block of questions.mdx that says the same. Pure; what it makes is still to be checked. */
import { fold } from "~/platform/text/fold";
import { normalizeLine, normalizeText } from "~/platform/text/normalize";
import { fingerprint } from "../question-types/choices/fingerprint";
import { KEY, type QuestionDraft } from "./question-draft";

export function writeQuestion(draft: QuestionDraft): string {
  const attributes = [
    ["id", draft.key],
    ["type", draft.type],
    ["lesson", draft.lesson],
    ["difficulty", draft.difficulty],
    ["skill", draft.skill],
  ].flatMap(([name, value]) => (value ? ` ${name}="${attributeText(value)}"` : ""));
  const options = draft.options.map(
    ({ text, right }) => `- [${right ? "x" : " "}] ${indented(normalizeText(text))}`,
  );
  const quote = normalizeText(draft.explanation)
    .split("\n")
    .map((line) => (line === "" ? ">" : `> ${line}`));
  return [
    `<Question${attributes.join("")}>`,
    normalizeText(draft.prompt),
    "",
    ...options,
    "",
    ...quote,
    "</Question>",
  ].join("\n");
}

/** Everything trimmed and in one form of letters: what is compared, stored and exported. */
export function tidyDraft(draft: QuestionDraft): QuestionDraft {
  const skill = normalizeLine(draft.skill ?? "");
  return {
    ...draft,
    skill: skill === "" ? null : skill,
    prompt: normalizeText(draft.prompt),
    options: draft.options.map(({ text, right }) => ({ text: normalizeText(text), right })),
    explanation: normalizeText(draft.explanation),
  };
}

/** A key for a question that has none: a few of its words, so that people know it again, and its fingerprint. */
export function keyFor({ prompt, options }: QuestionDraft): string {
  const words = fold(prompt)
    .replace(/[^a-z0-9 ]/g, "")
    .split(" ")
    .filter(Boolean)
    .slice(0, 6)
    .join("-")
    .slice(0, 40);
  const mark = fingerprint(JSON.stringify([prompt, ...options.map(({ text }) => text).sort()])).slice(0, 8);
  const key = [words, mark].filter(Boolean).join("-");
  return KEY.test(key) ? key : `cau-${mark}`;
}

function attributeText(value: string): string {
  return normalizeLine(value).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}

/** Further lines of a list item stand under its text. */
function indented(text: string): string {
  return text.split("\n").join("\n  ");
}
