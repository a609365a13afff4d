/** Notes that an attempt is to be counted in the figures of its questions (figures/tally-attempts.server.ts). */
import { type SQL, sql } from "drizzle-orm";
import { attemptsToTally } from "#drizzle/schema/figures";
import type { Database } from "~/platform/database/client.server";

/** In the transaction that closes it: the note commits with the closing. */
export async function queueTally(tx: Database, attemptId: string): Promise<void> {
  await tx.insert(attemptsToTally).values({ attemptId }).onConflictDoNothing();
}

/** Closed attempts that fulfil a condition on `attempts`. */
export async function queueTallies(tx: Database, where: SQL): Promise<void> {
  await tx.execute(sql`insert into attempts_to_tally (attempt_id)
    select attempts.id from attempts where attempts.closed_at is not null and ${where} on conflict do nothing`);
}
