/** The attempt a certificate rests on. */
import { and, asc, desc, eq } from "drizzle-orm";
import { topics } from "#drizzle/schema/catalog";
import { attempts } from "#drizzle/schema/quizzes";
import type { Database } from "~/platform/database/client.server";
import { isCertifying } from "./certifying-attempt.server";

/** The passed attempt that certifies (circumstances.ts) with the best score, the earliest of equals; undefined when none was passed. */
export async function bestPassedAttempt(
  db: Database,
  personId: string,
  topicId: string,
): Promise<{ id: string; score: number; closedAt: Date } | undefined> {
  const [best] = await db
    .select({ id: attempts.id, score: attempts.score, closedAt: attempts.closedAt })
    .from(attempts)
    .innerJoin(topics, eq(topics.id, attempts.topicId))
    .where(and(eq(attempts.personId, personId), eq(attempts.topicId, topicId), isCertifying()))
    .orderBy(desc(attempts.score), asc(attempts.number))
    .limit(1);
  return best?.closedAt && best.score !== null
    ? { id: best.id, score: best.score, closedAt: best.closedAt }
    : undefined;
}
