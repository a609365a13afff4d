/** The rule of circumstances.ts as a condition of queries over `attempts` and `topics`. */
import { type SQL, sql } from "drizzle-orm";
import { topics } from "#drizzle/schema/catalog";
import { attempts } from "#drizzle/schema/quizzes";

/** Passed, and under circumstances that certify. The query has the attempt's topic in it. */
export function isCertifying(): SQL {
  return sql`(${attempts.passed} and ${attempts.helpMode} is distinct from 'practice'
    and (${attempts.supervisedTestId} is not null or not ${topics.requiresSupervision}))`;
}
