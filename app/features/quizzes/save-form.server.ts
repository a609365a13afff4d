/** Keeps the answers of the attempt page's form, sent by a button. */
import type { Viewer } from "~/features/accounts/viewer";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { AppError } from "~/platform/errors";
import { isOverdue } from "./deadline";
import { loadAttempt } from "./load-attempt.server";
import { isChanged, readField } from "./question-fields";
import { type SaveResult, storeAnswers } from "./store-answers.server";

/**
 * Saves the questions whose answer was changed in this form. One that was left alone may have been answered in
 * another tab since, and stays. Throws as saveAnswers does.
 */
export async function saveForm(
  db: Database,
  viewer: Viewer,
  attemptId: string,
  form: FormData,
): Promise<SaveResult> {
  const { attempt, questions } = await loadAttempt(db, viewer, attemptId);
  if (attempt.closedAt || isOverdue(attempt.deadlineAt, now())) return { kind: "over" };
  const answers = questions.flatMap(({ position, question }) => {
    const field = readField(form, position);
    const answer = question.answerFromValues(field.values);
    if (answer === null) throw new AppError("invalid", "no answer to a question of this attempt");
    return isChanged(answer, field) ? [{ position, answer, chosenAt: now().getTime() }] : [];
  });
  return storeAnswers(db, attemptId, answers);
}
