/**
 * A person withdraws what an account cannot be without: nobody signs in to it and nothing is sent any more. What
 * they earned stands; erasing it is another request.
 */
import { and, eq, isNull } from "drizzle-orm";
import { consents, passwords, people, roleGrants, sessions } from "#drizzle/schema/accounts";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";

/** In the caller's transaction. The record that consent was given stays, with the day on which it ended. */
export async function closeAccount(tx: Database, personId: string): Promise<void> {
  const at = now();
  await tx.update(people).set({ disabledAt: at }).where(eq(people.id, personId));
  await tx.delete(sessions).where(eq(sessions.userId, personId));
  await tx.delete(passwords).where(eq(passwords.personId, personId));
  await tx
    .update(consents)
    .set({ withdrawnAt: at })
    .where(and(eq(consents.personId, personId), isNull(consents.withdrawnAt)));
  await tx
    .update(roleGrants)
    .set({ revokedAt: at })
    .where(and(eq(roleGrants.personId, personId), isNull(roleGrants.revokedAt)));
}
