/** How many people are registered in each hamlet of a commune. */
import { and, count, eq, isNotNull } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import type { Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";
import { administeredBy } from "./scope.server";

/** By hamlet id; nobody outside the viewer's communes. */
export async function countByHamlet(
  db: Database,
  viewer: Viewer,
  communeCode: string,
): Promise<Record<string, number>> {
  const rows = await db
    .select({ id: people.hamletId, count: count() })
    .from(people)
    .where(
      and(
        eq(people.communeCode, communeCode),
        isNotNull(people.hamletId),
        administeredBy(viewer, people.communeCode),
      ),
    )
    .groupBy(people.hamletId);
  return Object.fromEntries(rows.map(({ id, count }) => [id, count]));
}
