/** A list of the ministry's, for an administrator of the province: nobody else sees lists. */
import { eq, sql } from "drizzle-orm";
import { vneidLists } from "#drizzle/schema/vneid";
import { hasRole, type Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";

export const listsVisibleTo = (viewer: Viewer) =>
  hasRole(viewer, "province-admin") ? sql`true` : sql`false`;

/** Held until the transaction ends with `lock`. */
export async function findList(db: Database, viewer: Viewer, id: string, { lock = false } = {}) {
  const query = db
    .select()
    .from(vneidLists)
    .where(sql`${eq(vneidLists.id, id)} and ${listsVisibleTo(viewer)}`);
  const [list] = await (lock ? query.for("update") : query);
  if (!list) throw notFound(`no list ${id} for ${viewer.personId}`);
  return list;
}
