/** What of our text other programs show differently: listed with every export. */
import type { QuestionDraft } from "../bank/question-draft";
import type { AddProblem } from "./contract";

/** `line`: the question's place in the bank. */
export function listForeignLosses(draft: QuestionDraft, line: number, add: AddProblem): void {
  const texts = [draft.prompt, ...draft.options.map(({ text }) => text), draft.explanation];
  if (texts.some((text) => /<Term\b/.test(text))) add("loss", line, "termElsewhere", { key: draft.key });
}
