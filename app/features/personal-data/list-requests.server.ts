/** The queue of requests of the people a viewer administers: what is due first comes first. */
import { and, asc, count, desc, eq, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { dataRequests } from "#drizzle/schema/personal-data";
import { communeNames } from "#drizzle/schema/places";
import type { Viewer } from "~/features/accounts/viewer";
import { administeredBy } from "~/features/coverage/scope.server";
import { nameHoldsOn } from "~/features/places/list-communes.server";
import type { Database } from "~/platform/database/client.server";
import { nameMatches } from "~/platform/database/name-search.server";
import { REQUESTS_PER_PAGE, type RequestFilters } from "./request-filters";

export async function listRequests(db: Database, viewer: Viewer, today: string, filters: RequestFilters) {
  const fitting = and(
    administeredBy(viewer, people.communeCode),
    viewed(filters.view, today),
    filters.kind ? eq(dataRequests.kind, filters.kind) : undefined,
    nameMatches(people.searchName, filters.name),
  );
  const requests = await db
    .select({
      id: dataRequests.id,
      kind: dataRequests.kind,
      receivedAt: dataRequests.receivedAt,
      acknowledgeBy: dataRequests.acknowledgeBy,
      finishBy: dataRequests.finishBy,
      acknowledgedAt: dataRequests.acknowledgedAt,
      extendedAt: dataRequests.extendedAt,
      closedAt: dataRequests.closedAt,
      outcome: dataRequests.outcome,
      fullName: people.fullName,
      birthYear: people.birthYear,
      communeName: communeNames.fullName,
    })
    .from(dataRequests)
    .innerJoin(people, eq(people.id, dataRequests.personId))
    .leftJoin(communeNames, and(eq(communeNames.communeCode, people.communeCode), nameHoldsOn(today)))
    .where(fitting)
    .orderBy(filters.view === "da-xong" ? desc(dataRequests.closedAt) : asc(NEXT_DUE), asc(dataRequests.id))
    .limit(REQUESTS_PER_PAGE)
    .offset((filters.page - 1) * REQUESTS_PER_PAGE);
  const [total] = await db
    .select({ count: count() })
    .from(dataRequests)
    .innerJoin(people, eq(people.id, dataRequests.personId))
    .where(fitting);
  return { requests, count: total?.count ?? 0 };
}

export type QueuedRequest = Awaited<ReturnType<typeof listRequests>>["requests"][number];

/** How many wait for the viewer, and how many of them are late on `today` ("2026-11-22"). */
export async function countOpenRequests(
  db: Database,
  viewer: Viewer,
  today: string,
): Promise<{ open: number; overdue: number }> {
  const [row] = await db
    .select({
      open: count(),
      overdue: sql<number>`(count(*) filter (where ${isOverdue(today)}))::int`,
    })
    .from(dataRequests)
    .innerJoin(people, eq(people.id, dataRequests.personId))
    .where(and(isNull(dataRequests.closedAt), administeredBy(viewer, people.communeCode)));
  return row ?? { open: 0, overdue: 0 };
}

/** The day of the clock that runs; a complaint that was acknowledged has none and comes last. */
const NEXT_DUE = sql`coalesce(
  case when ${dataRequests.acknowledgedAt} is null then ${dataRequests.acknowledgeBy} else ${dataRequests.finishBy} end,
  'infinity'::date)`;

function viewed(view: RequestFilters["view"], today: string): SQL | undefined {
  if (view === "da-xong") return isNotNull(dataRequests.closedAt);
  if (view === "qua-han") return and(isNull(dataRequests.closedAt), isOverdue(today));
  return isNull(dataRequests.closedAt);
}

/** The same as overdueClock() (request-state.ts) of an open request. */
function isOverdue(today: string): SQL | undefined {
  return or(
    lt(dataRequests.finishBy, today),
    and(isNull(dataRequests.acknowledgedAt), lt(dataRequests.acknowledgeBy, today)),
  );
}
