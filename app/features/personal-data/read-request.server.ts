/** One request for its officer. */
import { and, eq } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { dataRequests } from "#drizzle/schema/personal-data";
import { communeNames } from "#drizzle/schema/places";
import type { Viewer } from "~/features/accounts/viewer";
import { administeredBy } from "~/features/coverage/scope.server";
import { nameHoldsOn } from "~/features/places/list-communes.server";
import type { Database } from "~/platform/database/client.server";
import { AppError, notFound } from "~/platform/errors";

/** Throws notFound, also for one of a person who lives elsewhere. `today` is "2026-11-22". */
export async function readRequest(db: Database, viewer: Viewer, id: string, today: string) {
  const [row] = await db
    .select({
      request: dataRequests,
      person: {
        id: people.id,
        fullName: people.fullName,
        birthYear: people.birthYear,
        communeName: communeNames.fullName,
        erasedAt: people.erasedAt,
      },
    })
    .from(dataRequests)
    .innerJoin(people, eq(people.id, dataRequests.personId))
    .leftJoin(communeNames, and(eq(communeNames.communeCode, people.communeCode), nameHoldsOn(today)))
    .where(and(eq(dataRequests.id, id), administeredBy(viewer, people.communeCode)));
  if (!row) throw notFound();
  return row;
}

/**
 * The request with nobody else changing it until the transaction ends. Throws notFound as above, conflict when it is
 * closed already.
 */
export async function lockOpenRequest(tx: Database, viewer: Viewer, id: string) {
  const [row] = await tx
    .select({ request: dataRequests })
    .from(dataRequests)
    .innerJoin(people, eq(people.id, dataRequests.personId))
    .where(and(eq(dataRequests.id, id), administeredBy(viewer, people.communeCode)))
    .for("update", { of: dataRequests });
  if (!row) throw notFound();
  if (row.request.closedAt) throw new AppError("conflict", "closed already");
  return row.request;
}
