/** The ministry's lists, the latest first. */
import { count, desc, eq } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { vneidLists } from "#drizzle/schema/vneid";
import type { Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";
import { listsVisibleTo } from "./find-list.server";
import { LISTS_PER_PAGE } from "./list-filters";

const COLUMNS = {
  id: vneidLists.id,
  fileName: vneidLists.fileName,
  asOf: vneidLists.asOf,
  source: vneidLists.source,
  whole: vneidLists.whole,
  uploadedBy: people.fullName,
  uploadedAt: vneidLists.uploadedAt,
  step: vneidLists.step,
  added: vneidLists.added,
} as const;

/** `page` from 1. None but for administrators of the province. */
export async function listLists(db: Database, viewer: Viewer, page: number) {
  const visible = listsVisibleTo(viewer);
  const [total] = await db.select({ count: count() }).from(vneidLists).where(visible);
  const lists = await db
    .select(COLUMNS)
    .from(vneidLists)
    .innerJoin(people, eq(people.id, vneidLists.uploadedBy))
    .where(visible)
    .orderBy(desc(vneidLists.uploadedAt), desc(vneidLists.id))
    .limit(LISTS_PER_PAGE)
    .offset((page - 1) * LISTS_PER_PAGE);
  return { lists, count: total?.count ?? 0 };
}

export type ListedList = Awaited<ReturnType<typeof listLists>>["lists"][number];
