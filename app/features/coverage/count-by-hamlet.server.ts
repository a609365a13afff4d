/** How many people are registered in each hamlet of a commune, and how many of them count. */
import { and, count, eq } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { countedSpans } from "#drizzle/schema/coverage";
import type { Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";
import { certifiedSpanNow } from "./certified-span.server";
import { NO_HAMLET } from "./people-filters";
import { recountQueued } from "./recount.server";
import { administeredBy } from "./scope.server";

/** By hamlet id, NO_HAMLET for those of whom none is known; nobody outside the viewer's communes. */
export async function countByHamlet(
  db: Database,
  viewer: Viewer,
  communeCode: string,
  today: string,
): Promise<Record<string, { people: number; counted: number }>> {
  await recountQueued(db);
  const rows = await db
    .select({ id: people.hamletId, people: count(), counted: count(countedSpans.personId) })
    .from(people)
    .leftJoin(countedSpans, certifiedSpanNow(today))
    .where(and(eq(people.communeCode, communeCode), administeredBy(viewer, people.communeCode)))
    .groupBy(people.hamletId);
  return Object.fromEntries(rows.map(({ id, ...counts }) => [id ?? NO_HAMLET, counts]));
}
