/**
 * A statement that is true or false: two options, of which one is right. They keep their author's order, because
 * people expect “Đúng” before “Sai”; that order says nothing, as the statement may be either.
 */
import { countChosen } from "../choices/choice-body";
import { ChoiceControl } from "../choices/choice-control";
import { choiceParts } from "../choices/choice-parts";
import { parseChoices } from "../choices/parse-choices";
import { defineQuestionType } from "../contract";

export const trueFalse = defineQuestionType({
  id: "true-false",
  ...choiceParts({ most: "one", keepsOrder: true }),
  parse: (block) => parseChoices(block, { right: "one", options: 2 }),
  grade: (body, answer) => countChosen(body, answer).right,
  Control: (props) => <ChoiceControl {...props} kind="radio" hint="quizzes.hint.true-false" />,
});
