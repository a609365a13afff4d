/** The question types. A new one is a folder and a line here. */
import type { OpenQuestion, QuestionBlock, QuestionType } from "./contract";
import { multiple } from "./multiple/multiple";
import { single } from "./single/single";
import { trueFalse } from "./true-false/true-false";

export const QUESTION_TYPES: readonly QuestionType[] = [single, multiple, trueFalse];

export function findQuestionType(id: string): QuestionType | undefined {
  return QUESTION_TYPES.find((type) => type.id === id);
}

/** The type of a stored question. Throws: what is stored names a type of the registry. */
export function questionType(id: string): QuestionType {
  const type = findQuestionType(id);
  if (!type) throw new Error(`No question type is called “${id}”`);
  return type;
}

/** The type a block is of when its author named none. */
export function impliedType(block: QuestionBlock): QuestionType | undefined {
  return QUESTION_TYPES.find((type) => type.implied(block));
}

/** A stored revision, ready to be shown, answered and graded. */
export function openQuestion(revision: { type: string; body: unknown }): OpenQuestion {
  return questionType(revision.type).open(revision.body);
}
