/** One right option. All or nothing. */
import type { ChoiceAuthoring } from "../authoring";
import { countChosen } from "../choices/choice-body";
import { ChoiceControl } from "../choices/choice-control";
import { choiceParts } from "../choices/choice-parts";
import { countChecked, parseChoices } from "../choices/parse-choices";
import { defineQuestionType } from "../contract";

const AUTHORING: ChoiceAuthoring = { shape: "choices", right: "one" };

export const single = defineQuestionType({
  id: "single",
  ...choiceParts({ most: "one" }),
  implied: (block) => countChecked(block) === 1,
  authoring: AUTHORING,
  parse: (block) => parseChoices(block, AUTHORING),
  grade: (body, answer) => countChosen(body, answer).right,
  Control: (props) => <ChoiceControl {...props} kind="radio" hint="quizzes.hint.single" />,
});
