/** An attempt of the viewer's with its questions opened: what every page and form of an attempt starts from. */
import { and, asc, eq } from "drizzle-orm";
import { topics } from "#drizzle/schema/catalog";
import {
  attemptAnswers,
  attemptQuestions,
  attempts,
  questionRevisions,
  questions,
} from "#drizzle/schema/quizzes";
import type { Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { attemptVisibleTo } from "./attempt-policy.server";
import type { OpenQuestion } from "./question-types/contract";
import { openQuestion } from "./question-types/registry";
import { reaches, rightQuestion } from "./regrade/applied-regrade";
import { latestRegrades } from "./regrade/latest-regrades.server";

export interface LoadedAttempt {
  attempt: typeof attempts.$inferSelect;
  topic: typeof topics.$inferSelect;
  questions: LoadedQuestion[];
}

/** Never hand this to a page under way: `question` knows the right answer. */
export interface LoadedQuestion {
  position: number;
  type: string;
  lessonId: string | null;
  question: OpenQuestion;
  /** The same with the key that was found right since. */
  rightQuestion: OpenQuestion;
  /** Whether it was graded again by another key than it was asked with. */
  regraded: boolean;
  /** Canonical; the type's empty answer when nothing was saved. */
  answer: unknown;
  /** When it was chosen, in milliseconds; 0: nothing was saved. */
  chosenAt: number;
  /** 0–1 once the attempt is closed. */
  score: number | null;
}

/** Throws notFound when there is none or it is someone else's. */
export async function loadAttempt(db: Database, viewer: Viewer, attemptId: string): Promise<LoadedAttempt> {
  const [found] = await db
    .select({ attempt: attempts, topic: topics })
    .from(attempts)
    .innerJoin(topics, eq(topics.id, attempts.topicId))
    .where(and(eq(attempts.id, attemptId), attemptVisibleTo(viewer)));
  if (!found) throw notFound("no such attempt of this person");
  return { ...found, questions: await loadQuestions(db, found.attempt) };
}

async function loadQuestions(
  db: Database,
  { id: attemptId, startedAt }: typeof attempts.$inferSelect,
): Promise<LoadedQuestion[]> {
  const rows = await db
    .select({
      position: attemptQuestions.position,
      score: attemptQuestions.score,
      type: questionRevisions.type,
      body: questionRevisions.body,
      lessonId: questions.lessonId,
      revisionId: questionRevisions.id,
      questionId: questions.id,
      number: questionRevisions.number,
      stored: attemptAnswers.answer,
      chosenAt: attemptAnswers.chosenAt,
    })
    .from(attemptQuestions)
    .innerJoin(questionRevisions, eq(questionRevisions.id, attemptQuestions.questionRevisionId))
    .innerJoin(questions, eq(questions.id, questionRevisions.questionId))
    .leftJoin(
      attemptAnswers,
      and(
        eq(attemptAnswers.attemptId, attemptQuestions.attemptId),
        eq(attemptAnswers.position, attemptQuestions.position),
      ),
    )
    .where(eq(attemptQuestions.attemptId, attemptId))
    .orderBy(asc(attemptQuestions.position));
  const regrades = await latestRegrades(
    db,
    rows.map(({ questionId }) => questionId),
  );
  return rows.map(({ body, stored, chosenAt, revisionId, questionId, number, ...row }) => {
    const question = openQuestion({ type: row.type, body });
    const asked = { revisionId, number, startedAt, question };
    const regrade = regrades.get(questionId);
    return {
      ...{ ...row, question, answer: question.answerFrom(stored), chosenAt: chosenAt ?? 0 },
      rightQuestion: rightQuestion(asked, regrade),
      regraded: regrade !== undefined && reaches(regrade, asked),
    };
  });
}
