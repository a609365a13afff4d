/** attempt-circumstances.ts for queries with `attempts` in them. */
import { and, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { attempts } from "#drizzle/schema/quizzes";
import type { AttemptCircumstances } from "./attempt-circumstances";

export const madeUnder = {
  supervised: sql<boolean>`${attempts.supervisedTestId} is not null`,
  helpMode: attempts.helpMode,
};

/** Undefined: whatever they were. An attempt that was supervised with a helper beside is found by both. */
export function attemptMadeUnder(wanted: AttemptCircumstances | ""): SQL | undefined {
  if (wanted === "giam-sat") return isNotNull(attempts.supervisedTestId);
  if (wanted === "ho-tro") return isNotNull(attempts.helpMode);
  return wanted === "tu-lam" ? and(isNull(attempts.supervisedTestId), isNull(attempts.helpMode)) : undefined;
}
