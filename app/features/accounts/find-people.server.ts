/** Looks a person up by account name, phone, e-mail or name, among those the viewer may see. */
import { and, asc, eq, isNull, like, or } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { communeNames } from "#drizzle/schema/places";
import { nameHoldsOn } from "~/features/places/list-communes.server";
import type { Database } from "~/platform/database/client.server";
import { fold } from "~/platform/text/fold";
import { peopleVisibleTo } from "./people-policy.server";
import { parsePhone } from "./phone";
import { normalizeUsername } from "./username";
import type { Viewer } from "./viewer";

export interface FoundPerson {
  id: string;
  fullName: string;
  birthYear: number;
  communeName: string | null;
  username: string | null;
}

export const MAX_FOUND = 20;

/**
 * At most MAX_FOUND people in Vietnamese order; none for an empty query. Marks do not matter: "nguyen van" finds
 * "Nguyễn Văn". `today` is "2026-11-22".
 */
export async function findPeople(
  db: Database,
  viewer: Viewer,
  query: string,
  today: string,
): Promise<FoundPerson[]> {
  const name = normalizeUsername(query);
  if (name === "") return [];
  const phone = parsePhone(query);
  // fold() leaves only letters, digits and spaces, so nothing in it is a wildcard.
  const folded = fold(query);
  return db
    .select({
      id: people.id,
      fullName: people.fullName,
      birthYear: people.birthYear,
      communeName: communeNames.fullName,
      username: people.username,
    })
    .from(people)
    .leftJoin(communeNames, and(eq(communeNames.communeCode, people.communeCode), nameHoldsOn(today)))
    .where(
      and(
        peopleVisibleTo(viewer),
        isNull(people.disabledAt),
        or(
          eq(people.username, name),
          eq(people.email, name),
          phone.ok ? eq(people.phone, phone.value) : undefined,
          folded ? like(people.searchName, `%${folded}%`) : undefined,
        ),
      ),
    )
    .orderBy(asc(people.sortName), asc(people.id))
    .limit(MAX_FOUND);
}
