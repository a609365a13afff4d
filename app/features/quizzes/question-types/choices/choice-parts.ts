/** The parts that single, multiple and true-false share; each adds what makes it itself. */
import { shuffled } from "../../seeded-random";
import {
  type ChoiceAnswer,
  type ChoiceBody,
  type ChoiceView,
  choiceBodySchema,
  choiceView,
  chooseFrom,
  NOTHING_CHOSEN,
  readChoices,
  rightChoices,
} from "./choice-body";
import { ChoiceReview } from "./choice-review";

export interface ChoiceHabits {
  /** How many options a learner may tick. */
  most: "one" | "any";
  /** Whether options keep their author's order. */
  keepsOrder?: boolean;
}

export function choiceParts({ most, keepsOrder }: ChoiceHabits) {
  const limit = (body: ChoiceBody) => (most === "one" ? 1 : body.options.length);
  return {
    bodySchema: choiceBodySchema,
    view(body: ChoiceBody, random: () => number): ChoiceView {
      const view = choiceView(body);
      return keepsOrder ? view : { ...view, options: shuffled(view.options, random) };
    },
    nothing: NOTHING_CHOSEN,
    right: rightChoices,
    readValues: (body: ChoiceBody, values: readonly string[]): ChoiceAnswer | null =>
      chooseFrom(body, values, limit(body)),
    readJson: (body: ChoiceBody, json: unknown): ChoiceAnswer | null => readChoices(body, json, limit(body)),
    prompt: (body: ChoiceBody) => body.prompt,
    options: (body: ChoiceBody) => body.options,
    chosen: (answer: ChoiceAnswer) => answer.chosen,
    Review: ChoiceReview,
  };
}
