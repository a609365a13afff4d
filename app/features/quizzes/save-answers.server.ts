/** Keeps answers the moment they are chosen. */
import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { attemptQuestions, attempts, questionRevisions } from "#drizzle/schema/quizzes";
import type { Viewer } from "~/features/accounts/viewer";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { AppError, notFound } from "~/platform/errors";
import { attemptVisibleTo } from "./attempt-policy.server";
import { isOverdue } from "./deadline";
import { openQuestion } from "./question-types/registry";
import { type SaveResult, storeAnswers } from "./store-answers.server";

export const givenAnswerSchema = z.object({
  position: z.int().min(1).max(1000),
  /** The values of the question's controls. */
  values: z.array(z.string().max(1000)).max(200),
  /** Milliseconds of the server's clock as the device reckons it. */
  chosenAt: z.int().min(0),
});

export type GivenAnswer = z.infer<typeof givenAnswerSchema>;

/**
 * Idempotent: the same answer again changes nothing, and an older choice never replaces a newer one. A choice
 * "from the future" (a device's clock runs ahead) counts as made now, so that it blocks no later one. Throws
 * notFound for someone else's attempt, "invalid" for what is no answer to the question. Two statements, because
 * this is what a hall full of learners does all the time.
 */
export async function saveAnswers(
  db: Database,
  viewer: Viewer,
  attemptId: string,
  given: readonly GivenAnswer[],
): Promise<SaveResult> {
  const { attempt, questions } = await loadForSaving(db, viewer, attemptId, given);
  if (attempt.closedAt || isOverdue(attempt.deadlineAt, now())) return { kind: "over" };
  const answers = latestOfEach(given).map(({ position, values, chosenAt }) => {
    const answer = questions.get(position)?.answerFromValues(values) ?? null;
    if (answer === null) throw new AppError("invalid", "no answer to a question of this attempt");
    return { position, answer, chosenAt: Math.min(chosenAt, now().getTime()) };
  });
  return storeAnswers(db, attemptId, answers);
}

async function loadForSaving(db: Database, viewer: Viewer, attemptId: string, given: readonly GivenAnswer[]) {
  const positions = given.map(({ position }) => position);
  const rows = await db
    .select({
      attempt: { closedAt: attempts.closedAt, deadlineAt: attempts.deadlineAt },
      position: attemptQuestions.position,
      revision: { type: questionRevisions.type, body: questionRevisions.body },
    })
    .from(attempts)
    .leftJoin(
      attemptQuestions,
      and(eq(attemptQuestions.attemptId, attempts.id), inArray(attemptQuestions.position, positions)),
    )
    .leftJoin(questionRevisions, eq(questionRevisions.id, attemptQuestions.questionRevisionId))
    .where(and(eq(attempts.id, attemptId), attemptVisibleTo(viewer)));
  const attempt = rows[0]?.attempt;
  if (!attempt) throw notFound("no such attempt of this person");
  const questions = rows.flatMap(({ position, revision }) =>
    position !== null && revision ? [[position, openQuestion(revision)] as const] : [],
  );
  return { attempt, questions: new Map(questions) };
}

function latestOfEach(given: readonly GivenAnswer[]): GivenAnswer[] {
  const inOrder = [...given].sort((a, b) => a.chosenAt - b.chosenAt);
  return [...new Map(inOrder.map((answer) => [answer.position, answer])).values()];
}
