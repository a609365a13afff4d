/** The result page's data. Only here do right answers and explanations leave the server. */
import type { Viewer } from "~/features/accounts/viewer";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { decideStart } from "./decide-start.server";
import { loadAttempt } from "./load-attempt.server";
import type { StartDecision } from "./may-start";

export interface ReviewedQuestion {
  position: number;
  type: string;
  /** As the learner saw it, in the same order. */
  view: unknown;
  given: unknown;
  right: unknown;
  /** HTML. */
  explanation: string;
  /** 0–1. */
  score: number;
  answered: boolean;
  lessonId: string | null;
}

export type AttemptResult =
  | { kind: "under-way" }
  | {
      kind: "closed";
      topic: { id: string; slug: string; title: string; titleEn: string | null };
      number: number;
      closedAt: Date;
      closedBy: "learner" | "deadline";
      /** 0–1. */
      score: number;
      passMark: number;
      passed: boolean;
      questions: ReviewedQuestion[];
      /** Whether, and when, the test may be taken again. */
      again: StartDecision;
    };

/** Throws notFound for someone else's attempt. */
export async function readAttemptResult(
  db: Database,
  viewer: Viewer,
  attemptId: string,
): Promise<AttemptResult> {
  const { attempt, topic, questions } = await loadAttempt(db, viewer, attemptId);
  const { number, closedAt, closedBy, score, passMark, passed, seed } = attempt;
  if (closedAt === null || closedBy === null || score === null || passed === null)
    return { kind: "under-way" };
  const { decision: again } = await decideStart(db, viewer, topic, now());
  return {
    kind: "closed",
    topic: { id: topic.id, slug: topic.slug, title: topic.title, titleEn: topic.titleEn },
    ...{ number, closedAt, closedBy, score, passMark, passed, again },
    questions: questions.map(({ question, position, type, lessonId, answer, score: earned }) => ({
      ...{ position, type, lessonId, score: earned ?? 0 },
      view: question.view(seed, position),
      given: answer,
      right: question.right,
      explanation: question.explanation,
      answered: question.isAnswered(answer),
    })),
  };
}
