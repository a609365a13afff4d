/**
 * One or more right options. Partial credit: (right ones chosen − wrong ones chosen) ÷ number of right ones,
 * never below 0. Two of three right ones earn 2/3; each wrong one takes away what a right one gives, so ticking
 * everything does not help.
 */
import type { ChoiceAuthoring } from "../authoring";
import { countChosen, rightChoices } from "../choices/choice-body";
import { ChoiceControl } from "../choices/choice-control";
import { choiceParts } from "../choices/choice-parts";
import { countChecked, parseChoices } from "../choices/parse-choices";
import { defineQuestionType } from "../contract";

const AUTHORING: ChoiceAuthoring = { shape: "choices", right: "some" };

export const multiple = defineQuestionType({
  id: "multiple",
  ...choiceParts({ most: "any" }),
  implied: (block) => countChecked(block) > 1,
  authoring: AUTHORING,
  parse: (block) => parseChoices(block, AUTHORING),
  grade(body, answer) {
    const { right, wrong } = countChosen(body, answer);
    return Math.max(0, (right - wrong) / rightChoices(body).chosen.length);
  },
  Control: (props) => <ChoiceControl {...props} kind="checkbox" hint="quizzes.hint.multiple" />,
});
