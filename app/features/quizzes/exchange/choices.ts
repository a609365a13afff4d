/** What readers and writers of options with weights have in common. */
import type { DraftOption, QuestionDraft } from "../bank/question-draft";
import { questionType } from "../question-types/registry";
import type { AddProblem } from "./contract";
import { type OurText, ourText, type TextFormat } from "./foreign-text";

/** Percent. Half a point either way is the rounding of 33.33333. */
const CLOSE = 0.5;

/** Our rule for several right options: each right one earns 1/n, each wrong one takes 1/n away. */
export function weightsOf(draft: QuestionDraft): number[] {
  const right = draft.options.filter((option) => option.right).length;
  if (questionType(draft.type).authoring.right === "one")
    return draft.options.map((option) => (option.right ? 100 : 0));
  return draft.options.map((option) => (option.right ? 100 : -100) / Math.max(1, right));
}

/** Whether a file's weights grade as we do; `several`: more than one option may be chosen. */
export function gradesAlike(weights: readonly number[], several: boolean): boolean {
  const right = weights.filter((weight) => weight > 0);
  if (!several) return weights.every((weight) => weight === 100 || Math.abs(weight) < CLOSE);
  const each = 100 / Math.max(1, right.length);
  return weights.every((weight) => Math.abs(weight - (weight > 0 ? each : -each)) <= CLOSE);
}

/** The highest weight is the right one where only one may be chosen. */
export function rightByWeight(weights: readonly number[], several: boolean): boolean[] {
  const highest = Math.max(0, ...weights);
  return weights.map((weight) => weight > 0 && (several || weight === highest));
}

/** A right option's own words explain best when nothing else does. */
export function explanationFrom(
  general: string,
  feedback: readonly string[],
  options: readonly DraftOption[],
): { text: string; dropped: number } {
  if (general) return { text: general, dropped: feedback.filter(Boolean).length };
  const told = feedback.filter((text, index) => text && options[index]?.right);
  return { text: told.join("\n\n"), dropped: feedback.filter(Boolean).length - told.length };
}

/** A converter of one question's texts that lists what each lost, once. */
export function textReader(line: number, add: AddProblem) {
  const told = new Set<string>();
  return (text: string, format: TextFormat): string => {
    const read: OurText = ourText(text, format);
    for (const name of read.lost) {
      if (told.has(name)) continue;
      told.add(name);
      if (name === "picture") add("loss", line, "pictureLost");
      else add("loss", line, "elementLost", { name });
    }
    return read.text;
  };
}
