/** A person's attempts at a topic's test. */
import { and, asc, eq } from "drizzle-orm";
import { attempts } from "#drizzle/schema/quizzes";
import type { Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";
import { attemptVisibleTo } from "./attempt-policy.server";

export type PastAttempt = Pick<
  typeof attempts.$inferSelect,
  "id" | "number" | "startedAt" | "deadlineAt" | "closedAt" | "score" | "passed"
>;

/** Oldest first; the last may still be under way. */
export async function listAttempts(db: Database, viewer: Viewer, topicId: string): Promise<PastAttempt[]> {
  return db
    .select({
      id: attempts.id,
      number: attempts.number,
      startedAt: attempts.startedAt,
      deadlineAt: attempts.deadlineAt,
      closedAt: attempts.closedAt,
      score: attempts.score,
      passed: attempts.passed,
    })
    .from(attempts)
    .where(and(attemptVisibleTo(viewer), eq(attempts.topicId, topicId)))
    .orderBy(asc(attempts.number));
}
