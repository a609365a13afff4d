/**
 * Which people a page of a list names, among millions: in the order of given names, from a person on.
 *
 * Whoever types a common name, or none, gets a page by going along the order until it is full. That would be no use
 * for a rare name, or for "Lan", who all come after a million others: after so many steps everybody who fits is
 * found by what is asked, and put in order. Both ways lead to the same people.
 */
import { and, asc, desc, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { type Database, selectRows } from "~/platform/database/client.server";
import type { PeopleConditions } from "./people-conditions.server";

/** Where a page begins: after this person, or before. */
export interface Anchor {
  sortName: string;
  id: string;
}

export interface PageOf {
  anchor?: Anchor;
  backwards?: boolean;
  limit: number;
}

/** Some thirty milliseconds. */
const STEPS = 100_000;

/** At most `limit` ids in the order of the page, or in the opposite one when it goes backwards. */
export async function findPeoplePage(
  db: Database,
  conditions: PeopleConditions,
  page: PageOf,
  steps = STEPS,
): Promise<string[]> {
  if (!conditions.narrow) {
    const walked = await walk(db, conditions, page, steps);
    if (walked.length === page.limit) return walked;
  }
  return find(db, conditions, page);
}

/** How many fit, counted to one more than `most`. */
export async function countPeopleTo(
  db: Database,
  { finding }: PeopleConditions,
  most: number,
): Promise<number> {
  const some = db
    .select({ id: people.id })
    .from(people)
    .where(finding)
    .limit(most + 1)
    .as("some");
  return db.$count(some);
}

async function walk(
  db: Database,
  { walking, within }: PeopleConditions,
  page: PageOf,
  steps: number,
): Promise<string[]> {
  const { order, beyond } = wayOf(page);
  const passed = sql`(select ${COLUMNS} from ${people} where ${and(within, beyond) ?? sql`true`}
    order by ${order} limit ${steps})`;
  return ids(
    db,
    sql`select ${people.id} as "id" from ${passed} people where ${walking ?? sql`true`} order by ${order} limit ${page.limit}`,
  );
}

async function find(db: Database, { finding }: PeopleConditions, page: PageOf): Promise<string[]> {
  const { order, beyond } = wayOf(page);
  // Made before it is put in order: PostgreSQL would rather go along the order, whose end it cannot know.
  return ids(
    db,
    sql`with people as materialized (
      select ${people.id}, ${people.sortName} from ${people} where ${and(finding, beyond) ?? sql`true`}
    ) select ${people.id} as "id" from people order by ${order} limit ${page.limit}`,
  );
}

/** What the indexes of the order hold (drizzle/schema/accounts.ts). */
const COLUMNS: SQL = sql.join(
  [
    people.id,
    people.sortName,
    people.searchName,
    people.communeCode,
    people.birthYear,
    people.audience,
    people.sex,
    people.hamletId,
    people.mergedIntoId,
  ] satisfies SQLWrapper[],
  sql`, `,
);

function wayOf({ anchor, backwards = false }: PageOf) {
  const way = backwards ? desc : asc;
  const here = sql`(${people.sortName}, ${people.id})`;
  const there = anchor && sql`(${anchor.sortName}, ${anchor.id})`;
  return {
    order: sql`${way(people.sortName)}, ${way(people.id)}`,
    beyond: there && (backwards ? sql`${here} < ${there}` : sql`${here} > ${there}`),
  };
}

async function ids(db: Database, statement: SQL): Promise<string[]> {
  return (await selectRows<{ id: string }>(db, statement)).map(({ id }) => id);
}
