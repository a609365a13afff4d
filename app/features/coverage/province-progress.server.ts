/** The province's progress toward the target, as the home page shows it. */
import { sql } from "drizzle-orm";
import { type Database, selectRows } from "~/platform/database/client.server";
import { recountQueued } from "./recount.server";

export interface ProvinceProgress {
  /** People who count on that day. */
  counted: number;
  /** Adults of all communes by the latest figures of that day; 0 when none are known. */
  adults: number;
  /** True when any of these is an estimate. */
  adultsEstimated: boolean;
  /** Share of adults to reach, 0–1. */
  targetShare: number;
}

/** `today` as "2026-11-22". Throws when the programme was never loaded. */
export async function provinceProgress(db: Database, today: string): Promise<ProvinceProgress> {
  await recountQueued(db);
  const [row] = await selectRows<ProvinceProgress>(
    db,
    sql`select
      (select coalesce(sum(people), 0)::int from coverage_tallies where counts_from <= ${today}) as "counted",
      coalesce(sum(latest.adults), 0)::int as "adults",
      coalesce(bool_or(latest.adults_source = 'estimated'), false) as "adultsEstimated",
      (select target_share from programmes) as "targetShare"
    from (
      select distinct on (commune_code) adults, adults_source from commune_populations
      where as_of <= ${today} order by commune_code, as_of desc
    ) latest`,
  );
  if (!row) throw new Error("an aggregate without a row");
  return row;
}
