/** One right option. All or nothing. */
import { countChosen } from "../choices/choice-body";
import { ChoiceControl } from "../choices/choice-control";
import { choiceParts } from "../choices/choice-parts";
import { countChecked, parseChoices } from "../choices/parse-choices";
import { defineQuestionType } from "../contract";

export const single = defineQuestionType({
  id: "single",
  ...choiceParts({ most: "one" }),
  implied: (block) => countChecked(block) === 1,
  parse: (block) => parseChoices(block, { right: "one" }),
  grade: (body, answer) => countChosen(body, answer).right,
  Control: (props) => <ChoiceControl {...props} kind="radio" hint="quizzes.hint.single" />,
});
