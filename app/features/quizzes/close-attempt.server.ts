/** Grades an attempt and closes it, once and for all. */
import { and, eq, sql } from "drizzle-orm";
import { attemptAnswers, attemptQuestions, attempts, questionRevisions } from "#drizzle/schema/quizzes";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { openQuestion } from "./question-types/registry";
import { queueTally } from "./queue-tally.server";
import { gradeAsked } from "./regrade/applied-regrade";
import { latestRegrades } from "./regrade/latest-regrades.server";
import { reachesMark, totalScore } from "./total-score";

export interface ClosedAttempt {
  personId: string;
  topicId: string;
  /** 0–1. */
  score: number;
  passed: boolean;
}

/**
 * What was saved is graded by each question's type; the score is the mean. Idempotent: a second call, or a call
 * that waited for another's transaction, returns what is stored. Whoever closes it, an attempt past its time ends
 * at its deadline, so that nobody's rest is counted from the day someone happened to look.
 * `tx`: a transaction, because the row stays locked until all is written. Throws notFound.
 */
export async function closeAttempt(
  tx: Database,
  attemptId: string,
  closedBy: "learner" | "deadline",
  now: Date,
): Promise<ClosedAttempt> {
  const [attempt] = await tx.select().from(attempts).where(eq(attempts.id, attemptId)).for("update");
  if (!attempt) throw notFound("no such attempt");
  const { personId, topicId, deadlineAt, passMark } = attempt;
  if (attempt.score !== null && attempt.passed !== null) {
    return { personId, topicId, score: attempt.score, passed: attempt.passed };
  }
  const score = totalScore(await gradeQuestions(tx, attempt));
  const passed = reachesMark(score, passMark);
  const late = deadlineAt !== null && deadlineAt < now;
  await tx
    .update(attempts)
    .set({ closedAt: late ? deadlineAt : now, closedBy: late ? "deadline" : closedBy, score, passed })
    .where(eq(attempts.id, attemptId));
  await queueTally(tx, attemptId);
  return { personId, topicId, score, passed };
}

/**
 * Stores each question's score in one statement and returns them. What was regraded while the attempt was under way is
 * graded by that.
 */
async function gradeQuestions(
  tx: Database,
  { id: attemptId, startedAt }: typeof attempts.$inferSelect,
): Promise<number[]> {
  const drawn = await tx
    .select({
      position: attemptQuestions.position,
      revisionId: questionRevisions.id,
      questionId: questionRevisions.questionId,
      number: questionRevisions.number,
      type: questionRevisions.type,
      body: questionRevisions.body,
      answer: attemptAnswers.answer,
    })
    .from(attemptQuestions)
    .innerJoin(questionRevisions, eq(questionRevisions.id, attemptQuestions.questionRevisionId))
    .leftJoin(
      attemptAnswers,
      and(
        eq(attemptAnswers.attemptId, attemptQuestions.attemptId),
        eq(attemptAnswers.position, attemptQuestions.position),
      ),
    )
    .where(eq(attemptQuestions.attemptId, attemptId));
  const regrades = await latestRegrades(
    tx,
    drawn.map(({ questionId }) => questionId),
  );
  const scores = drawn.map(({ position, questionId, answer, revisionId, number, ...revision }) => {
    const asked = { revisionId, number, startedAt, question: openQuestion(revision) };
    return { position, score: gradeAsked(asked, answer, regrades.get(questionId)) };
  });
  if (scores.length > 0) {
    const rows = scores.map(({ position, score }) => sql`(${position}::int, ${score}::float8)`);
    await tx.execute(sql`
      update ${attemptQuestions} set score = graded.score
      from (values ${sql.join(rows, sql`, `)}) as graded (position, score)
      where ${attemptQuestions.attemptId} = ${attemptId} and ${attemptQuestions.position} = graded.position`);
  }
  return scores.map(({ score }) => score);
}
