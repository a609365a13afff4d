/** How a question's answer travels in a form, the same with and without script. */

/** The name of every control of the question at `position`. */
export function fieldName(position: number): string {
  return `cau-${position}`;
}

/** The hidden field that says what was saved when the form was made, so that only what changed here is saved. */
export function savedFieldName(position: number): string {
  return `cau-${position}-da-luu`;
}

export interface PostedField {
  values: string[];
  /** The answer the form was made with, as JSON; null: the form did not carry this question. */
  savedAs: string | null;
}

export function readField(form: FormData, position: number): PostedField {
  const saved = form.get(savedFieldName(position));
  return {
    values: form.getAll(fieldName(position)).filter((value) => typeof value === "string"),
    savedAs: typeof saved === "string" ? saved : null,
  };
}

/** Whether the learner changed the answer in this form; what they left alone may be newer on the server. */
export function isChanged(posted: unknown, field: PostedField): boolean {
  if (field.savedAs === null && field.values.length === 0) return false;
  return JSON.stringify(posted) !== field.savedAs;
}
