/** People with where they stand, a page at a time: those of one commune, or of all the viewer administers. */
import { and, eq } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import type { Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";
import { type Anchor, countPeopleTo, findPeoplePage } from "./find-people-page.server";
import { type ListedPerson, listedPeople } from "./listed-person.server";
import { peopleConditions } from "./people-conditions.server";
import { PEOPLE_PER_PAGE, type PeopleFilters } from "./people-filters";
import { recountQueued } from "./recount.server";
import { administeredBy } from "./scope.server";

export interface PeoplePage {
  people: ListedPerson[];
  count: number;
  /** True where there are more than `count` says: nobody waits for the last million to be counted. */
  countIsFloor: boolean;
  /** Ids for `before` and `after` of the filters; null: there is no such page. */
  before: string | null;
  after: string | null;
}

/** How far people are counted exactly. */
const COUNTED_TO = 10_000;

/**
 * Vietnamese order by given name; nobody outside the viewer's communes. A page is found by the last person of the one
 * before, so that the thousandth page costs what the first does, and nobody is seen twice when others register.
 */
export async function listPeople(
  db: Database,
  viewer: Viewer,
  today: string,
  filters: PeopleFilters,
  /** Of the commune whose page it is. */
  communeCode?: string,
): Promise<PeoplePage> {
  await recountQueued(db);
  const conditions = await peopleConditions(db, viewer, today, filters, communeCode);
  const backwards = filters.before !== "" && filters.after === "";
  const anchor = await findAnchor(db, viewer, filters.after || filters.before);
  // One more than a page, to know whether there is another.
  const found = await findPeoplePage(db, conditions, { anchor, backwards, limit: PEOPLE_PER_PAGE + 1 });
  const ids = found.slice(0, PEOPLE_PER_PAGE);
  if (backwards) ids.reverse();
  const more = found.length > ids.length;
  const counted = await countPeopleTo(db, conditions, COUNTED_TO);
  return {
    people: await listedPeople(db, today, ids),
    count: Math.min(counted, COUNTED_TO),
    countIsFloor: counted > COUNTED_TO,
    before: (backwards ? more : anchor !== undefined) ? (ids[0] ?? null) : null,
    after: (backwards ? anchor !== undefined : more) ? (ids.at(-1) ?? null) : null,
  };
}

/** Undefined for no id, and for one outside the viewer's communes: then it is the first page. */
async function findAnchor(db: Database, viewer: Viewer, id: string): Promise<Anchor | undefined> {
  if (id === "") return undefined;
  const [anchor] = await db
    .select({ sortName: people.sortName, id: people.id })
    .from(people)
    .where(and(eq(people.id, id), administeredBy(viewer, people.communeCode)));
  return anchor;
}
