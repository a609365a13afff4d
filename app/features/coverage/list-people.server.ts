/** People with where they stand, a page at a time: those of one commune, or of all the viewer administers. */
import { and, asc, count, desc, eq, gt, inArray, isNull, lte, type SQL, sql } from "drizzle-orm";
import { deaths, people } from "#drizzle/schema/accounts";
import { topics } from "#drizzle/schema/catalog";
import { certificates } from "#drizzle/schema/certificates";
import { countedSpans, linkedPeople } from "#drizzle/schema/coverage";
import { communeNames, communes, hamlets } from "#drizzle/schema/places";
import type { Viewer } from "~/features/accounts/viewer";
import { hamletName } from "~/features/places/hamlet-name";
import { nameHoldsOn } from "~/features/places/list-communes.server";
import type { Database } from "~/platform/database/client.server";
import { nameFound } from "~/platform/database/name-search.server";
import { AGE_BANDS } from "./age-bands";
import { certifiedSpan, certifiedSpanNow } from "./certified-span.server";
import { NO_HAMLET, PEOPLE_PER_PAGE, type PeopleFilters } from "./people-filters";
import { recountQueued } from "./recount.server";
import { administeredBy } from "./scope.server";
import { type Standing, standingOf } from "./standing";
import { isValidCertificate } from "./valid-certificate.server";

export interface ListedPerson {
  id: string;
  fullName: string;
  birthYear: number;
  phone: string | null;
  personalIdHint: string | null;
  audience: string;
  communeCode: string;
  communeName: string;
  /** "Khu phố 5"; null: not known. */
  hamletName: string | null;
  /** Valid ones. */
  certificates: number;
  standing: Standing;
}

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
  const fitting = and(
    administeredBy(viewer, people.communeCode),
    communeCode ? eq(people.communeCode, communeCode) : undefined,
    ...conditions(filters, today),
  );
  const backwards = filters.before !== "" && filters.after === "";
  const anchor = await findAnchor(db, viewer, filters.after || filters.before);
  const found = await selectIds(db, today, and(fitting, anchor && beyond(anchor, backwards)), {
    backwards,
    limit: PEOPLE_PER_PAGE + 1,
  });
  // One more than a page, to know whether there is another.
  const ids = found.slice(0, PEOPLE_PER_PAGE);
  if (backwards) ids.reverse();
  const more = found.length > ids.length;
  const counted = await countUpTo(db, today, fitting);
  return {
    people: await selectPeople(db, today, ids),
    count: Math.min(counted, COUNTED_TO),
    countIsFloor: counted > COUNTED_TO,
    before: (backwards ? more : anchor !== undefined) ? (ids[0] ?? null) : null,
    after: (backwards ? anchor !== undefined : more) ? (ids.at(-1) ?? null) : null,
  };
}

const BATCH = 1_000;

/** Everybody the filters leave, in the order of the pages: how many, and batches found as pages are. */
export async function allPeople(
  db: Database,
  viewer: Viewer,
  today: string,
  filters: PeopleFilters,
): Promise<{ count: number; batches: AsyncGenerator<ListedPerson[]> }> {
  await recountQueued(db);
  const fitting = and(administeredBy(viewer, people.communeCode), ...conditions(filters, today));
  const [total] = await db
    .select({ count: count() })
    .from(people)
    .leftJoin(countedSpans, certifiedSpanNow(today))
    .where(fitting);
  async function* batches() {
    for (let after: SQL | undefined; ; ) {
      const ids = await selectIds(db, today, and(fitting, after), { limit: BATCH });
      if (ids.length > 0) yield await selectPeople(db, today, ids);
      const last = await findAnchor(db, viewer, ids.at(-1) ?? "");
      if (!last || ids.length < BATCH) return;
      after = beyond(last, false);
    }
  }
  return { count: total?.count ?? 0, batches: batches() };
}

interface Anchor {
  sortName: string;
  id: string;
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

function beyond({ sortName, id }: Anchor, backwards: boolean): SQL {
  const here = sql`(${people.sortName}, ${people.id})`;
  return backwards ? sql`${here} < (${sortName}, ${id})` : sql`${here} > (${sortName}, ${id})`;
}

async function selectIds(
  db: Database,
  today: string,
  fitting: SQL | undefined,
  { backwards = false, limit }: { backwards?: boolean; limit: number },
): Promise<string[]> {
  const way = backwards ? desc : asc;
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .leftJoin(countedSpans, certifiedSpanNow(today))
    .where(fitting)
    .orderBy(way(people.sortName), way(people.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

async function countUpTo(db: Database, today: string, fitting: SQL | undefined): Promise<number> {
  const some = db
    .select({ id: people.id })
    .from(people)
    .leftJoin(countedSpans, certifiedSpanNow(today))
    .where(fitting)
    .limit(COUNTED_TO + 1)
    .as("some");
  return db.$count(some);
}

async function selectPeople(db: Database, today: string, ids: string[]): Promise<ListedPerson[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({
      id: people.id,
      fullName: people.fullName,
      birthYear: people.birthYear,
      communeCode: people.communeCode,
      phone: people.phone,
      personalIdHint: people.personalIdHint,
      audience: people.audience,
      communeName: communeNames.fullName,
      hamlet: { kind: hamlets.kind, name: hamlets.name },
      countsFrom: countedSpans.countsFrom,
      heldBackAs: linkedPeople.heldBackAs,
      diedOn: deaths.diedOn,
      certificates: sql<number>`(
        select count(*)::int from ${certificates} where ${certificates.personId} = ${people.id}
        and ${isValidCertificate()})`,
    })
    .from(people)
    .innerJoin(communeNames, and(eq(communeNames.communeCode, people.communeCode), nameHoldsOn(today)))
    .leftJoin(hamlets, eq(hamlets.id, people.hamletId))
    .leftJoin(countedSpans, certifiedSpan(today))
    .leftJoin(linkedPeople, eq(linkedPeople.personId, people.id))
    .leftJoin(deaths, eq(deaths.personId, people.id))
    .where(inArray(people.id, ids))
    .orderBy(asc(people.sortName), asc(people.id));
  return rows.map(({ countsFrom, heldBackAs, diedOn, hamlet, ...person }) => ({
    ...person,
    hamletName: hamlet && hamletName(hamlet),
    standing: standingOf(
      { countsFrom, heldBackAs, diedOn, merged: false, certificates: person.certificates },
      today,
    ),
  }));
}

function conditions(filters: PeopleFilters, today: string): (SQL | undefined)[] {
  const { name, commune, hamlet, counting, audience, topic, sex } = filters;
  return [
    // One that was made one with another account is no person of a list (features/merging).
    isNull(people.mergedIntoId),
    nameFound(people.searchName, name),
    commune
      ? sql`${people.communeCode} = (select ${communes.code} from ${communes} where ${communes.slug} = ${commune})`
      : undefined,
    hamlet === NO_HAMLET ? isNull(people.hamletId) : hamlet ? eq(people.hamletId, hamlet) : undefined,
    counting === "co" ? sql`${countedSpans.personId} is not null` : undefined,
    counting === "chua" ? sql`${countedSpans.personId} is null` : undefined,
    audience ? eq(people.audience, audience) : undefined,
    sex ? eq(people.sex, sex === "nu" ? "female" : "male") : undefined,
    bornFor(filters.age, Number(today.slice(0, 4))),
    topic
      ? sql`exists (select 1 from ${certificates} join ${topics} on ${topics.id} = ${certificates.topicId}
          where ${certificates.personId} = ${people.id} and ${topics.slug} = ${topic}
          and ${isValidCertificate()})`
      : undefined,
  ];
}

/** Years of birth of an age band. */
function bornFor(age: string, year: number): SQL | undefined {
  if (age === "") return undefined;
  const next = AGE_BANDS.find((lowest) => lowest > Number(age));
  return and(
    lte(people.birthYear, year - Number(age)),
    next === undefined ? undefined : gt(people.birthYear, year - next),
  );
}
