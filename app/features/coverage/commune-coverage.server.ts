/** The communes a viewer administers with their people, adults and names of one day. */
import { sql } from "drizzle-orm";
import type { Viewer } from "~/features/accounts/viewer";
import { readProgramme } from "~/features/catalog/read-programme.server";
import { type Database, selectRows } from "~/platform/database/client.server";
import {
  addUp,
  arrangeCommunes,
  type CommuneCoverage,
  type CoverageTotal,
  towardTarget,
} from "./arrange-communes";
import type { CoverageFilters } from "./coverage-filters";
import { recountQueued } from "./recount.server";
import { administeredBy } from "./scope.server";

export interface CoverageReport {
  /** The day the figures are of. */
  day: string;
  targetShare: number;
  /** All communes of the viewer together, whatever the filters. */
  total: CoverageTotal;
  /** All of them, whatever the filters. */
  communes: CommuneCoverage[];
  /** As filtered and sorted. */
  rows: CommuneCoverage[];
  /** `rows` together. */
  shown: CoverageTotal;
}

/** `today` as "2026-11-22"; a later day in the filters is taken as today. */
export async function communeCoverage(
  db: Database,
  viewer: Viewer,
  today: string,
  filters: CoverageFilters,
): Promise<CoverageReport> {
  await recountQueued(db);
  const day = filters.day && filters.day < today ? filters.day : today;
  const { targetShare } = await readProgramme(db);
  const communes = (await selectCommunes(db, viewer, day)).map((row) => ({
    ...row,
    ...towardTarget(row.counted, row.adults, targetShare),
  }));
  const rows = arrangeCommunes(communes, filters);
  const [total, shown] = [addUp(communes, targetShare), addUp(rows, targetShare)];
  return { day, targetShare, total, communes, rows, shown };
}

function selectCommunes(
  db: Database,
  viewer: Viewer,
  day: string,
): Promise<Omit<CommuneCoverage, "share" | "missing">[]> {
  return selectRows(
    db,
    sql`select c.code, c.slug, n.kind, n.name, n.full_name as "fullName",
      p.adults, coalesce(p.adults_source = 'estimated', false) as "adultsEstimated", p.as_of::text as "adultsAsOf",
      coalesce(t.counted, 0)::int as counted, coalesce(t.recent, 0)::int as recent
    from communes c
    join commune_names n on n.commune_code = c.code
      and n.valid_from <= ${day} and (n.valid_to is null or n.valid_to >= ${day})
    left join lateral (
      select adults, adults_source, as_of from commune_populations
      where commune_code = c.code and as_of <= ${day} order by as_of desc limit 1
    ) p on true
    left join (
      select commune_code, sum(people) as counted,
        sum(people) filter (where counts_from > ${day}::date - 28) as recent
      from coverage_tallies where counts_from <= ${day} group by commune_code
    ) t on t.commune_code = c.code
    where ${administeredBy(viewer, sql`c.code`)}`,
  );
}
