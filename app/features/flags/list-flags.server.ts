/** Flags about people of the communes a viewer administers; what lies elsewhere is not found. */
import { and, count, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { flags } from "#drizzle/schema/flags";
import { communeNames, communes } from "#drizzle/schema/places";
import type { Viewer } from "~/features/accounts/viewer";
import { administeredBy } from "~/features/coverage/scope.server";
import { nameHoldsOn } from "~/features/places/list-communes.server";
import type { Database } from "~/platform/database/client.server";
import { FLAGS_PER_PAGE, type FlagFilters } from "./flag-filters";

/** The newest first. `today` is "2026-11-24". */
export async function listFlags(db: Database, viewer: Viewer, today: string, filters: FlagFilters) {
  const fitting = and(
    administeredBy(viewer, people.communeCode),
    filters.view === "da-xong" ? isNotNull(flags.decision) : isNull(flags.decision),
    filters.rule ? eq(flags.rule, filters.rule) : undefined,
    filters.commune ? eq(communes.slug, filters.commune) : undefined,
  );
  const found = await db
    .select({
      id: flags.id,
      rule: flags.rule,
      raisedAt: flags.raisedAt,
      decision: flags.decision,
      fullName: people.fullName,
      birthYear: people.birthYear,
      communeName: communeNames.fullName,
    })
    .from(flags)
    .innerJoin(people, eq(people.id, flags.personId))
    .innerJoin(communes, eq(communes.code, people.communeCode))
    .leftJoin(communeNames, and(eq(communeNames.communeCode, people.communeCode), nameHoldsOn(today)))
    .where(fitting)
    .orderBy(desc(flags.raisedAt), desc(flags.id))
    .limit(FLAGS_PER_PAGE)
    .offset((filters.page - 1) * FLAGS_PER_PAGE);
  const [total] = await db
    .select({ count: count() })
    .from(flags)
    .innerJoin(people, eq(people.id, flags.personId))
    .innerJoin(communes, eq(communes.code, people.communeCode))
    .where(fitting);
  return { flags: found, count: total?.count ?? 0 };
}

export async function countOpenFlags(db: Database, viewer: Viewer): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(flags)
    .innerJoin(people, eq(people.id, flags.personId))
    .where(and(isNull(flags.decision), administeredBy(viewer, people.communeCode)));
  return row?.count ?? 0;
}
