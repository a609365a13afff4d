/** Ends a test and, when that completes the topic, gives the certificate: both or neither. */
import { eq } from "drizzle-orm";
import { attempts } from "#drizzle/schema/quizzes";
import { closeAttempt } from "~/features/quizzes/close-attempt.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { issueIfEarned } from "./issue-if-earned.server";
import { lockDecision } from "./lock-decision.server";

/**
 * Safe to call again: an attempt that is closed keeps its result, and no second certificate comes of it.
 * Throws notFound for an unknown attempt.
 */
export async function settleAttempt(
  db: Database,
  attemptId: string,
  closedBy: "learner" | "deadline",
): Promise<{ score: number; passed: boolean; certificateId?: string }> {
  return db.transaction(async (tx) => {
    await lockOwner(tx, attemptId);
    const { personId, topicId, score, passed } = await closeAttempt(tx, attemptId, closedBy, now());
    const issued = passed ? await issueIfEarned(tx, personId, topicId) : undefined;
    return { score, passed, certificateId: issued?.certificateId };
  });
}

/** Before the attempt itself: a certificate's row needs its attempt's while it holds the person's. */
async function lockOwner(tx: Database, attemptId: string): Promise<void> {
  const [attempt] = await tx
    .select({ personId: attempts.personId, topicId: attempts.topicId })
    .from(attempts)
    .where(eq(attempts.id, attemptId));
  if (attempt) await lockDecision(tx, attempt);
}
