/** Begins a topic's test, or leads back to the attempt under way. */
import type { topics } from "#drizzle/schema/catalog";
import { attemptQuestions, attempts } from "#drizzle/schema/quizzes";
import type { Viewer } from "~/features/accounts/viewer";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { type Database, uniqueViolation } from "~/platform/database/client.server";
import { newId, randomSeed } from "~/platform/ids.server";
import { findTopic } from "../catalog/find-topic.server";
import { deadlineOf } from "./deadline";
import { decideStart, type StartSituation } from "./decide-start.server";
import { drawQuestions } from "./draw-questions";
import type { StartDecision } from "./may-start";

export type StartResult =
  | { kind: "started" | "resumed"; attemptId: string }
  | Extract<StartDecision, { kind: "wait" | "no-bank" }>;

type Topic = typeof topics.$inferSelect;

/**
 * Draws the questions and stores seed, revisions, deadline and pass mark. Two tabs that start at once get one
 * attempt: the second meets the unique index of open attempts and resumes. Throws notFound for a topic that is
 * unknown, retired or not open yet.
 */
export async function startAttempt(db: Database, viewer: Viewer, topicSlug: string): Promise<StartResult> {
  const topic = await findTopic(db, topicSlug, vietnamDate(now()));
  const start = () => db.transaction((tx) => startOrResume(tx, viewer, topic));
  return start().catch((error: unknown) => {
    if (uniqueViolation(error)?.startsWith("attempts_")) return start();
    throw error;
  });
}

async function startOrResume(tx: Database, viewer: Viewer, topic: Topic): Promise<StartResult> {
  const situation = await decideStart(tx, viewer, topic, now());
  const { decision } = situation;
  if (decision.kind === "resume") return { kind: "resumed", attemptId: decision.attemptId };
  if (decision.kind !== "start") return decision;
  return { kind: "started", attemptId: await storeAttempt(tx, viewer, topic, situation) };
}

async function storeAttempt(
  tx: Database,
  viewer: Viewer,
  topic: Topic,
  { bank, attempts: before }: StartSituation,
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
    deadlineAt: deadlineOf(startedAt, topic.timeLimitMinutes),
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
