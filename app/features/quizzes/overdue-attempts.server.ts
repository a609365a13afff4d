/** Attempts whose time is over though nobody closed them. Whoever looks settles them (certificates/settle-attempt). */
import { and, eq, isNull, lt } from "drizzle-orm";
import { attempts } from "#drizzle/schema/quizzes";
import type { Database } from "~/platform/database/client.server";
import { overdueBefore } from "./deadline";

const BATCH = 500;

/** Ids of overdue attempts, the oldest deadline first: one person's, or up to 500 of everybody's for a sweep. */
export async function overdueAttempts(db: Database, now: Date, personId?: string): Promise<string[]> {
  const rows = await db
    .select({ id: attempts.id })
    .from(attempts)
    .where(
      and(
        isNull(attempts.closedAt),
        lt(attempts.deadlineAt, overdueBefore(now)),
        personId === undefined ? undefined : eq(attempts.personId, personId),
      ),
    )
    .orderBy(attempts.deadlineAt)
    .limit(BATCH);
  return rows.map(({ id }) => id);
}
