/**
 * Which flags their person is shown (Law 91/2025/QH15 Đ.4, the right to see). Decided ones at once, with decision and
 * reason. One that waits is held back while an officer looks into it, and no longer than the ten days in which the
 * decree has a request to see answered (Decree 356/2025 Đ.5): no provision was found that would let it be held longer.
 */
import { and, desc, eq, inArray, isNotNull, lt, or } from "drizzle-orm";
import { flagAttempts, flags } from "#drizzle/schema/flags";
import { attempts } from "#drizzle/schema/quizzes";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";

const HELD_DAYS = 10;

/** What a person is shown of flags about them or a test of theirs, by all their accounts, the newest first: no one else's name or id. */
export function shownFlags(db: Database, accounts: readonly string[]) {
  const until = new Date(now().getTime() - HELD_DAYS * 24 * 60 * 60 * 1000);
  const own = [...accounts];
  const seenIn = db
    .select({ flagId: flagAttempts.flagId })
    .from(flagAttempts)
    .innerJoin(attempts, eq(attempts.id, flagAttempts.attemptId))
    .where(inArray(attempts.personId, own));
  return db
    .select({
      rule: flags.rule,
      raisedAt: flags.raisedAt,
      evidence: flags.evidence,
      decision: flags.decision,
      decidedAt: flags.decidedAt,
      reason: flags.reason,
    })
    .from(flags)
    .where(
      and(
        or(inArray(flags.personId, own), inArray(flags.id, seenIn)),
        or(isNotNull(flags.decision), lt(flags.raisedAt, until)),
      ),
    )
    .orderBy(desc(flags.raisedAt), flags.id);
}
