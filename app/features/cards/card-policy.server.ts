/**
 * Whose cards and PINs a viewer may handle: people of the communes they administer. Who holds a role themselves is the
 * province's to handle: an officer must not be able to sign in as an administrator who lives in their commune.
 * Helpers, who may reset a PIN of learners who agreed, are to be let in here.
 */
import { and, eq, isNull, notExists, type SQL, sql } from "drizzle-orm";
import { people, roleGrants } from "#drizzle/schema/accounts";
import { peopleVisibleTo } from "~/features/accounts/people-policy.server";
import { administeredCommunes, administersCommune, type Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";

/** Of a person as it is stored; `holdsRole`: of any role that was not taken back. */
export function canHandleCard(
  viewer: Viewer,
  person: { id: string; communeCode: string; holdsRole: boolean },
): boolean {
  if (!administersCommune(viewer, person.communeCode)) return false;
  return administeredCommunes(viewer) === "all" || !person.holdsRole;
}

/** The same as a condition on `people`, and only those who may sign in. */
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
