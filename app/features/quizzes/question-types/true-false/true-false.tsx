/**
 * A statement that is true or false: two options, of which one is right. They keep their author's order, because
 * people expect “Đúng” before “Sai”; that order says nothing, as the statement may be either.
 */
import type { ChoiceAuthoring } from "../authoring";
import { countChosen } from "../choices/choice-body";
import { ChoiceControl } from "../choices/choice-control";
import { choiceParts } from "../choices/choice-parts";
import { parseChoices } from "../choices/parse-choices";
import { defineQuestionType } from "../contract";

const AUTHORING: ChoiceAuthoring = { shape: "choices", right: "one", options: 2, usual: ["Đúng", "Sai"] };

export const trueFalse = defineQuestionType({
  id: "true-false",
  ...choiceParts({ most: "one", keepsOrder: true }),
  authoring: AUTHORING,
  parse: (block) => parseChoices(block, AUTHORING),
  grade: (body, answer) => countChosen(body, answer).right,
  Control: (props) => <ChoiceControl {...props} kind="radio" hint="quizzes.hint.true-false" />,
});
