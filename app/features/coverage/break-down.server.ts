/** A figure of one day told apart: by sex, age, audience or topic. */
import { sql } from "drizzle-orm";
import type { Stage } from "#drizzle/schema/coverage";
import type { Viewer } from "~/features/accounts/viewer";
import { type Database, selectRows } from "~/platform/database/client.server";
import { recountQueued } from "./recount.server";
import { administeredBy } from "./scope.server";
import { talliesUpTo } from "./tallies.server";

/** "topic" has people certified in each topic (of "passed" only): one person may be in several. */
export type Dimension = "sex" | "age" | "audience" | "topic";

export interface Part {
  communeCode: string;
  /** "female"; "60" (the lowest age of a band); an audience's or topic's id. */
  value: string;
  people: number;
}

/** Every commune of the viewer with every value anybody has there; people without a known sex are in no part. */
export async function breakDown(
  db: Database,
  viewer: Viewer,
  { stage, dimension, day }: { stage: Stage; dimension: Dimension; day: string },
): Promise<Part[]> {
  await recountQueued(db);
  const series = (await slicesOf(db, stage))
    .filter((slice) => slice.startsWith(`${dimension}:`))
    .map((slice) => [stage, slice] as const);
  if (series.length === 0) return [];
  return selectRows<Part>(
    db,
    sql`select t.commune_code as "communeCode", substr(s.slice, ${dimension.length + 2}::int) as "value", sum(t.people)::int as "people"
    from ${talliesUpTo(series, [day])}
    where ${administeredBy(viewer, sql`t.commune_code`)}
    group by 1, 2 having sum(t.people) <> 0 order by 1, 2`,
  );
}

/** Every slice anybody is in, each by one look at the index: there are fifty of them in millions of rows. */
async function slicesOf(db: Database, stage: Stage): Promise<string[]> {
  const rows = await selectRows<{ slice: string }>(
    db,
    sql`with recursive slices as (
      (select slice from counted_tallies where stage = ${stage} order by slice limit 1)
      union all
      select (select t.slice from counted_tallies t where t.stage = ${stage} and t.slice > s.slice order by t.slice limit 1)
      from slices s where s.slice is not null
    ) select slice from slices where slice is not null`,
  );
  return rows.map(({ slice }) => slice);
}
