/** Begins a topic's test, or leads back to the attempt under way. */
import { eq } from "drizzle-orm";
import type { topics } from "#drizzle/schema/catalog";
import { attemptQuestions, attempts } from "#drizzle/schema/quizzes";
import type { Viewer } from "~/features/accounts/viewer";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { type Database, uniqueViolation } from "~/platform/database/client.server";
import { newId, randomSeed } from "~/platform/ids.server";
import { findTopic } from "../catalog/find-topic.server";
import type { Circumstances } from "./circumstances";
import { deadlineOf } from "./deadline";
import { decideStart, type StartSituation } from "./decide-start.server";
import { drawQuestions } from "./draw-questions";
import type { StartDecision } from "./may-start";

export type StartResult =
  | { kind: "started" | "resumed"; attemptId: string }
  | Extract<StartDecision, { kind: "wait" | "no-bank" }>
  /** One begun under other circumstances is under way, and must be ended first. */
  | { kind: "other-under-way"; attemptId: string };

type Topic = typeof topics.$inferSelect;

/**
 * Draws the questions and stores seed, revisions, deadline and pass mark. Two tabs that start at once get one
 * attempt: the second meets the unique index of open attempts and resumes. Throws notFound for a topic that is
 * unknown, retired or not open yet.
 *
 * `circumstances` are facts that the caller has made sure of (features/classes): they are stored with the attempt. A
 * supervised one ends with the supervision.
 */
export async function startAttempt(
  db: Database,
  viewer: Viewer,
  topicSlug: string,
  circumstances: Circumstances = {},
): Promise<StartResult> {
  const topic = await findTopic(db, topicSlug, vietnamDate(now()));
  const start = () => db.transaction((tx) => startOrResume(tx, viewer, topic, circumstances));
  return start().catch((error: unknown) => {
    if (uniqueViolation(error)?.startsWith("attempts_")) return start();
    throw error;
  });
}

async function startOrResume(
  tx: Database,
  viewer: Viewer,
  topic: Topic,
  circumstances: Circumstances,
): Promise<StartResult> {
  const situation = await decideStart(tx, viewer, topic, now());
  const { decision } = situation;
  if (decision.kind === "resume") {
    const { attemptId } = decision;
    const same = await isUnder(tx, attemptId, circumstances);
    return { kind: same ? "resumed" : "other-under-way", attemptId };
  }
  if (decision.kind !== "start") return decision;
  return { kind: "started", attemptId: await storeAttempt(tx, viewer, topic, situation, circumstances) };
}

/** Whoever names no circumstances goes on with whatever is under way. */
async function isUnder(
  tx: Database,
  attemptId: string,
  { supervision, help }: Circumstances,
): Promise<boolean> {
  const [attempt] = await tx.select().from(attempts).where(eq(attempts.id, attemptId));
  const supervised = !supervision || attempt?.supervisedTestId === supervision.testId;
  const helped = !help || (attempt?.helperId === help.helperId && attempt.helpMode === help.mode);
  return supervised && helped;
}

async function storeAttempt(
  tx: Database,
  viewer: Viewer,
  topic: Topic,
  { bank, attempts: before }: StartSituation,
  { supervision, help }: Circumstances,
): Promise<string> {
  const id = newId();
  const seed = randomSeed();
  const startedAt = now();
  await tx.insert(attempts).values({
    id,
    personId: viewer.personId,
    topicId: topic.id,
    number: (before.at(-1)?.number ?? 0) + 1,
    seed,
    startedAt,
    deadlineAt: earlier(deadlineOf(startedAt, topic.timeLimitMinutes), supervision?.closesAt),
    supervisedTestId: supervision?.testId,
    helperId: help?.helperId,
    helpMode: help?.mode,
    helpConsentAt: help?.consentAt,
    passMark: topic.passMark,
  });
  const drawn = drawQuestions(bank, topic.drawCount, seed);
  await tx.insert(attemptQuestions).values(
    drawn.map(({ revisionId }, index) => ({
      attemptId: id,
      position: index + 1,
      questionRevisionId: revisionId,
    })),
  );
  return id;
}

function earlier(one: Date | null, other: Date | undefined): Date | null {
  if (!one || !other) return one ?? other ?? null;
  return one < other ? one : other;
}
