/** Lists of the viewer's communes, the latest first. */
import { and, count, desc, eq } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { communeNames } from "#drizzle/schema/places";
import { rosters } from "#drizzle/schema/rosters";
import type { Viewer } from "~/features/accounts/viewer";
import { nameHoldsOn } from "~/features/places/list-communes.server";
import type { Database } from "~/platform/database/client.server";
import { rostersVisibleTo } from "./find-roster.server";
import { ROSTERS_PER_PAGE } from "./roster-filters";

const COLUMNS = {
  id: rosters.id,
  fileName: rosters.fileName,
  communeCode: rosters.communeCode,
  communeName: communeNames.fullName,
  uploadedBy: people.fullName,
  uploadedAt: rosters.uploadedAt,
  expiresAt: rosters.expiresAt,
  step: rosters.step,
  counts: rosters.counts,
} as const;

/** `page` from 1. */
export async function listRosters(db: Database, viewer: Viewer, today: string, page: number) {
  const [total] = await db.select({ count: count() }).from(rosters).where(rostersVisibleTo(viewer));
  const lists = await db
    .select(COLUMNS)
    .from(rosters)
    .innerJoin(people, eq(people.id, rosters.uploadedBy))
    .innerJoin(communeNames, and(eq(communeNames.communeCode, rosters.communeCode), nameHoldsOn(today)))
    .where(rostersVisibleTo(viewer))
    .orderBy(desc(rosters.uploadedAt), desc(rosters.id))
    .limit(ROSTERS_PER_PAGE)
    .offset((page - 1) * ROSTERS_PER_PAGE);
  return { lists, count: total?.count ?? 0 };
}

export type ListedRoster = Awaited<ReturnType<typeof listRosters>>["lists"][number];
