/**
 * The people a list is narrowed to, as far as their sign-in cards are the viewer's to print (cards/card-policy): how
 * many, and whom a print is for.
 */
import { and, asc, count, exists, isNull, not, sql } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { signInCards } from "#drizzle/schema/cards";
import type { Viewer } from "~/features/accounts/viewer";
import { cardsHandledBy } from "~/features/cards/card-policy.server";
import type { Database } from "~/platform/database/client.server";
import { peopleConditions } from "./people-conditions.server";
import type { PeopleFilters } from "./people-filters";
import { recountQueued } from "./recount.server";

export interface CardCounts {
  /** On the list, whether or not their cards are the viewer's. */
  count: number;
  /** Whose card is to be printed. */
  missing: number;
  /** Who has a card that opens: printed again only by replacing it. */
  held: number;
}

export async function countForCards(
  db: Database,
  viewer: Viewer,
  today: string,
  filters: PeopleFilters,
): Promise<CardCounts> {
  await recountQueued(db);
  const { finding } = await peopleConditions(db, viewer, today, filters);
  const handled = cardsHandledBy(db, viewer) ?? sql`true`;
  const [counts] = await db
    .select({
      count: count(),
      missing: sql<number>`(count(*) filter (where ${and(handled, not(hasCard(db)))}))::int`,
      held: sql<number>`(count(*) filter (where ${and(handled, hasCard(db))}))::int`,
    })
    .from(people)
    .where(finding);
  return counts ?? { count: 0, missing: 0, held: 0 };
}

/**
 * At most `most` ids in the order of names. Without `replace` only who has no card, so that a long list is printed
 * part by part until nobody is left.
 */
export async function choosePeopleForCards(
  db: Database,
  viewer: Viewer,
  today: string,
  filters: PeopleFilters,
  { replace, most }: { replace: boolean; most: number },
): Promise<string[]> {
  await recountQueued(db);
  const { finding } = await peopleConditions(db, viewer, today, filters);
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .where(and(finding, cardsHandledBy(db, viewer), replace ? undefined : not(hasCard(db))))
    .orderBy(asc(people.sortName), asc(people.id))
    .limit(most);
  return rows.map(({ id }) => id);
}

function hasCard(db: Database) {
  return exists(
    db
      .select({ one: sql`1` })
      .from(signInCards)
      .where(and(sql`${signInCards.personId} = ${people.id}`, isNull(signInCards.revokedAt))),
  );
}
