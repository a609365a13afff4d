/**
 * Whose cards and PINs a viewer may handle: people of the communes they administer. Who holds a role themselves is the
 * province's to handle: an officer must not be able to sign in as an administrator who lives in their commune.
 * Helpers reset the PIN of learners who agreed to them (classes/helpers/reset-pin.server.ts).
 */
import { and, eq, isNull, notExists, type SQL, sql } from "drizzle-orm";
import { people, roleGrants } from "#drizzle/schema/accounts";
import { peopleVisibleTo } from "~/features/accounts/people-policy.server";
import { administeredCommunes, type Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";

/** As a condition on `people`: only those who may sign in. */
export function cardsHandledBy(db: Database, viewer: Viewer): SQL | undefined {
  const communes = administeredCommunes(viewer);
  const open = and(isNull(people.disabledAt), isNull(people.erasedAt));
  if (communes === "all") return open;
  if (communes.length === 0) return sql`false`;
  const role = db
    .select({ one: sql`1` })
    .from(roleGrants)
    .where(and(eq(roleGrants.personId, people.id), isNull(roleGrants.revokedAt)));
  return and(open, peopleVisibleTo(viewer), notExists(role));
}

/** Whether the viewer is offered the card of this person. */
export async function offersCard(db: Database, viewer: Viewer, personId: string): Promise<boolean> {
  const handled = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, personId), cardsHandledBy(db, viewer)));
  return handled.length > 0;
}
