/** A draft as a learner would meet it, and how it would grade what an author ticks. Nothing is stored. */
import { describeFault } from "~/features/lessons/mdx/fault";
import type { Translate } from "~/i18n/translate";
import { openQuestion } from "../question-types/registry";
import type { QuestionDraft } from "./question-draft";
import { fieldOfLine } from "./question-form";
import { checkDraft } from "./read-question";
import { keyFor } from "./write-question";

export interface Trial {
  type: string;
  view: unknown;
  /** What was ticked. */
  answer: unknown;
  /** Null until something was ticked and graded. */
  graded: { score: number; right: unknown; explanation: string } | null;
}

export type Tried = { ok: true; trial: Trial } | { ok: false; errors: Record<string, string> };

/** `draft`: tidy. `values`: of the preview's controls; null: only to look at. Errors are by form field. */
export function tryQuestion(draft: QuestionDraft, values: readonly string[] | null, t: Translate): Tried {
  const named = draft.key ? draft : { ...draft, key: keyFor(draft) };
  const checked = checkDraft(named);
  if (!checked.ok) {
    const errors: Record<string, string> = {};
    for (const fault of checked.faults) errors[fieldOfLine(named, fault.line)] ??= describeFault(fault, t);
    return { ok: false, errors };
  }
  const open = openQuestion(checked.question);
  const answer = values ? (open.answerFromValues(values) ?? open.answerFrom(null)) : open.answerFrom(null);
  const graded = values
    ? { score: open.grade(answer), right: open.right, explanation: open.explanation }
    : null;
  return { ok: true, trial: { type: draft.type, view: open.view(1, 1), answer, graded } };
}
