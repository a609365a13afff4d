/** What an outcome says, line by line; a live region speaks it. */
import type { Outcome } from "../engine";
import type { Step } from "../scenario";
import { element } from "./parts";
import { fillWords, type PracticeWords } from "./words";

export function feedbackOf(outcome: Outcome, step: Step, words: PracticeWords): HTMLElement | undefined {
  if (outcome.kind === "right")
    return box("practice-right", words.right, [outcome.says], article(step, words));
  if (outcome.kind !== "wrong") return undefined;
  const fields = outcome.wrongFields.map(({ field, because }) =>
    fillWords(words.fieldWrong, { field, because }),
  );
  const says = fields.length > 0 ? fields : [outcome.says ?? words.wrongDefault];
  const hint = outcome.hint ? [fillWords(words.hint, { hint: step.hint ?? plainHint(step, words) })] : [];
  // After a decision with consequences the article belongs to its explanation.
  return box("practice-wrong", words.wrong, [...says, ...hint], outcome.moved ? article(step, words) : "");
}

function box(className: string, lead: string, lines: string[], below: string): HTMLElement {
  const made = element("div", "", className);
  const [first = "", ...rest] = lines;
  const opening = element("p", "");
  opening.append(element("strong", lead), ` ${first}`);
  made.append(opening, ...rest.map((line) => element("p", line)));
  if (below) made.append(element("p", below, "muted"));
  return made;
}

function article(step: Step, words: PracticeWords): string {
  return step.article ? fillWords(words.basis, { article: step.article }) : "";
}

function plainHint(step: Step, words: PracticeWords): string {
  const right = step.choose?.find((option) => option.right);
  return right
    ? fillWords(words.hintChoose, { label: right.label })
    : fillWords(words.hintClick, { label: step.click ?? "" });
}
