/** A list, for who administers its commune. */
import { and, eq, type SQL } from "drizzle-orm";
import { rosters } from "#drizzle/schema/rosters";
import type { Viewer } from "~/features/accounts/viewer";
import { administeredBy } from "~/features/coverage/scope.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";

export const rostersVisibleTo = (viewer: Viewer): SQL => administeredBy(viewer, rosters.communeCode);

/** Held until the transaction ends with `lock`. Not found outside the viewer's communes. */
export async function findRoster(db: Database, viewer: Viewer, id: string, { lock = false } = {}) {
  const query = db
    .select()
    .from(rosters)
    .where(and(eq(rosters.id, id), rostersVisibleTo(viewer)));
  const [roster] = await (lock ? query.for("update") : query);
  if (!roster) throw notFound(`no roster ${id} for ${viewer.personId}`);
  return roster;
}
