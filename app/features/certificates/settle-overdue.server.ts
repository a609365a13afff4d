/** Closes tests whose time is over with what was saved, and gives the certificates they earn. */
import { overdueAttempts } from "~/features/quizzes/overdue-attempts.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { settleAttempt } from "./settle-attempt.server";

/** One person's before they look at their results; everybody's (at most 500 a call) for the sweep. */
export async function settleOverdue(db: Database, personId?: string): Promise<void> {
  for (const id of await overdueAttempts(db, now(), personId)) await settleAttempt(db, id, "deadline");
}
