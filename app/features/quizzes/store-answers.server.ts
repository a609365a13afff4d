/** Writes answers, in one statement that neither a submit under way nor a newer choice can be overtaken by. */
import { and, eq, isNull, sql } from "drizzle-orm";
import { attemptAnswers, attempts } from "#drizzle/schema/quizzes";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";

/** "over": closed or past its time, nothing was taken. `newer`: positions for which something newer is kept. */
export type SaveResult = { kind: "saved"; newer: number[] } | { kind: "over" };

export interface StoredAnswer {
  position: number;
  answer: unknown;
  chosenAt: number;
}

/**
 * The share lock on the attempt waits for a submit under way (close-attempt locks the row), so no answer slips in
 * after grading. The caller has checked whose attempt it is, its deadline, and that the answers are answers.
 */
export async function storeAnswers(
  db: Database,
  attemptId: string,
  answers: readonly StoredAnswer[],
): Promise<SaveResult> {
  if (answers.length === 0) return { kind: "saved", newer: [] };
  const rows = answers.map(
    ({ position, answer, chosenAt }) =>
      sql`(${position}::int, ${JSON.stringify(answer)}::text::jsonb, ${chosenAt}::bigint)`,
  );
  const open = db
    .select({
      attemptId: attempts.id,
      position: sql`given.position`.as("position"),
      answer: sql`given.answer`.as("answer"),
      chosenAt: sql`given.chosen_at`.as("chosen_at"),
      savedAt: sql`${now().toISOString()}::timestamptz`.as("saved_at"),
    })
    .from(attempts)
    .innerJoin(sql`(values ${sql.join(rows, sql`, `)}) as given (position, answer, chosen_at)`, sql`true`)
    .where(and(eq(attempts.id, attemptId), isNull(attempts.closedAt)))
    .for("share", { of: attempts });
  const taken = await db
    .insert(attemptAnswers)
    .select(open)
    .onConflictDoUpdate({
      target: [attemptAnswers.attemptId, attemptAnswers.position],
      set: {
        answer: sql`excluded.answer`,
        chosenAt: sql`excluded.chosen_at`,
        savedAt: sql`excluded.saved_at`,
      },
      setWhere: sql`excluded.chosen_at >= ${attemptAnswers.chosenAt}`,
    })
    .returning({ position: attemptAnswers.position });
  const kept = new Set(taken.map(({ position }) => position));
  const newer = answers.map(({ position }) => position).filter((position) => !kept.has(position));
  if (newer.length < answers.length) return { kind: "saved", newer };
  return (await isClosed(db, attemptId)) ? { kind: "over" } : { kind: "saved", newer };
}

async function isClosed(db: Database, attemptId: string): Promise<boolean> {
  const [attempt] = await db
    .select({ closedAt: attempts.closedAt })
    .from(attempts)
    .where(eq(attempts.id, attemptId));
  return attempt?.closedAt !== null;
}
