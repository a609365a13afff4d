/** The tests a person finished last. */
import { and, desc, eq, isNotNull } from "drizzle-orm";
import { topics } from "#drizzle/schema/catalog";
import { attempts } from "#drizzle/schema/quizzes";
import type { Database } from "~/platform/database/client.server";

export interface TestResult {
  attemptId: string;
  title: string;
  titleEn: string | null;
  /** 0–1. */
  score: number;
  passed: boolean;
  closedAt: Date;
}

const SHOWN = 5;

export async function latestResults(db: Database, personId: string): Promise<TestResult[]> {
  const rows = await db
    .select({
      attemptId: attempts.id,
      title: topics.title,
      titleEn: topics.titleEn,
      score: attempts.score,
      passed: attempts.passed,
      closedAt: attempts.closedAt,
    })
    .from(attempts)
    .innerJoin(topics, eq(topics.id, attempts.topicId))
    .where(and(eq(attempts.personId, personId), isNotNull(attempts.closedAt)))
    .orderBy(desc(attempts.closedAt), desc(attempts.id))
    .limit(SHOWN);
  return rows.flatMap(({ score, passed, closedAt, ...rest }) =>
    score === null || closedAt === null ? [] : [{ ...rest, score, passed: passed === true, closedAt }],
  );
}
