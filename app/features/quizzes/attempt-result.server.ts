/** The result page's data. Only here do right answers and explanations leave the server. */
import { asc, eq } from "drizzle-orm";
import { regradedAttempts, regrades } from "#drizzle/schema/regrades";
import type { Viewer } from "~/features/accounts/viewer";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { type Uncertified, whyUncertified } from "./circumstances";
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
  /** By a key that was found right after the question had been asked. */
  regraded: boolean;
  lessonId: string | null;
}

export interface Correction {
  /** 0–1, as first told. */
  scoreBefore: number;
  passedBefore: boolean;
  /** Of the last correction. */
  at: Date;
  reason: string;
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
      /** Why a passed attempt is not the one that certifies; null: it is, or was not passed. */
      uncertified: Uncertified | null;
      questions: ReviewedQuestion[];
      /** What the marks were before they were corrected; null: they never were. */
      correction: Correction | null;
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
  const { number, closedAt, closedBy, score, passMark, passed, seed, helpMode, supervisedTestId } = attempt;
  if (closedAt === null || closedBy === null || score === null || passed === null)
    return { kind: "under-way" };
  const { decision: again } = await decideStart(db, viewer, topic, now());
  return {
    kind: "closed",
    topic: { id: topic.id, slug: topic.slug, title: topic.title, titleEn: topic.titleEn },
    ...{ number, closedAt, closedBy, score, passMark, passed, again },
    uncertified: passed ? whyUncertified({ supervised: supervisedTestId !== null, helpMode }, topic) : null,
    correction: await correctionOf(db, attemptId),
    questions: questions.map(({ question, rightQuestion, position, answer, score: earned, ...row }) => ({
      ...{ position, type: row.type, lessonId: row.lessonId, regraded: row.regraded, score: earned ?? 0 },
      view: question.view(seed, position),
      given: answer,
      right: rightQuestion.right,
      explanation: rightQuestion.explanation,
      answered: question.isAnswered(answer),
    })),
  };
}

async function correctionOf(db: Database, attemptId: string): Promise<Correction | null> {
  const rows = await db
    .select({
      scoreBefore: regradedAttempts.scoreBefore,
      passedBefore: regradedAttempts.passedBefore,
      at: regrades.appliedAt,
      reason: regrades.reason,
    })
    .from(regradedAttempts)
    .innerJoin(regrades, eq(regrades.id, regradedAttempts.regradeId))
    .where(eq(regradedAttempts.attemptId, attemptId))
    .orderBy(asc(regrades.appliedAt), asc(regrades.number));
  const [first, last] = [rows[0], rows.at(-1)];
  return first && last ? { ...first, at: last.at, reason: last.reason } : null;
}
