/** The people of a commune with where they stand, a page at a time. */
import { and, asc, count, eq, type SQL, sql } from "drizzle-orm";
import { deaths, people } from "#drizzle/schema/accounts";
import { topics } from "#drizzle/schema/catalog";
import { certificates } from "#drizzle/schema/certificates";
import { countedSpans, linkedPeople } from "#drizzle/schema/coverage";
import type { Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";
import { nameMatches } from "~/platform/database/name-search.server";
import { certifiedSpan, certifiedSpanNow } from "./certified-span.server";
import { PEOPLE_PER_PAGE, type PeopleFilters } from "./people-filters";
import { recountQueued } from "./recount.server";
import { administeredBy } from "./scope.server";
import { type Standing, standingOf } from "./standing";
import { isValidCertificate } from "./valid-certificate.server";

export interface CommunePerson {
  id: string;
  fullName: string;
  birthYear: number;
  phone: string | null;
  personalIdHint: string | null;
  audience: string;
  /** Valid ones. */
  certificates: number;
  standing: Standing;
}

/** Vietnamese order by given name. Nobody when the viewer does not administer the commune. */
export async function communePeople(
  db: Database,
  viewer: Viewer,
  communeCode: string,
  today: string,
  filters: PeopleFilters,
): Promise<{ people: CommunePerson[]; count: number }> {
  await recountQueued(db);
  const fitting = and(
    eq(people.communeCode, communeCode),
    administeredBy(viewer, people.communeCode),
    ...conditions(filters),
  );
  const counts = certifiedSpanNow(today);
  const [total] = await db
    .select({ count: count() })
    .from(people)
    .leftJoin(countedSpans, counts)
    .where(fitting);
  const page = db
    .select({ id: people.id })
    .from(people)
    .leftJoin(countedSpans, counts)
    .where(fitting)
    .orderBy(asc(people.sortName), asc(people.id))
    .limit(PEOPLE_PER_PAGE)
    .offset((filters.page - 1) * PEOPLE_PER_PAGE)
    .as("page");
  const rows = await db
    .select({
      id: people.id,
      fullName: people.fullName,
      birthYear: people.birthYear,
      phone: people.phone,
      personalIdHint: people.personalIdHint,
      audience: people.audience,
      countsFrom: countedSpans.countsFrom,
      heldBackAs: linkedPeople.heldBackAs,
      diedOn: deaths.diedOn,
      certificates: sql<number>`(
        select count(*)::int from ${certificates} where ${certificates.personId} = ${people.id}
        and ${isValidCertificate()})`,
    })
    .from(people)
    .innerJoin(page, eq(page.id, people.id))
    .leftJoin(countedSpans, certifiedSpan(today))
    .leftJoin(linkedPeople, eq(linkedPeople.personId, people.id))
    .leftJoin(deaths, eq(deaths.personId, people.id))
    .orderBy(asc(people.sortName), asc(people.id));
  return {
    people: rows.map(({ countsFrom, heldBackAs, diedOn, ...person }) => ({
      ...person,
      standing: standingOf({ countsFrom, heldBackAs, diedOn, certificates: person.certificates }, today),
    })),
    count: total?.count ?? 0,
  };
}

function conditions({ name, counting, audience, topic }: PeopleFilters): (SQL | undefined)[] {
  return [
    nameMatches(people.searchName, name),
    counting === "co" ? sql`${countedSpans.personId} is not null` : undefined,
    counting === "chua" ? sql`${countedSpans.personId} is null` : undefined,
    audience ? eq(people.audience, audience) : undefined,
    topic
      ? sql`exists (select 1 from ${certificates} join ${topics} on ${topics.id} = ${certificates.topicId}
          where ${certificates.personId} = ${people.id} and ${topics.slug} = ${topic}
          and ${isValidCertificate()})`
      : undefined,
  ];
}
