/** How many people count, week by week: certified, unless another stage is asked for. */
import { sql } from "drizzle-orm";
import type { Stage } from "#drizzle/schema/coverage";
import type { Viewer } from "~/features/accounts/viewer";
import { type Database, selectRows } from "~/platform/database/client.server";
import { recountQueued } from "./recount.server";
import { administeredBy } from "./scope.server";
import { talliesUpTo } from "./tallies.server";
import { addDays, fillWeeks, mondayOf, type Week } from "./weeks";

/** The last `weeks` weeks (Monday to Sunday) up to the one `day` is in, over all communes of the viewer. */
export async function weeklyTrend(
  db: Database,
  viewer: Viewer,
  day: string,
  { weeks = 26, communeCode, stage = "passed" }: { weeks?: number; communeCode?: string; stage?: Stage } = {},
): Promise<Week[]> {
  await recountQueued(db);
  const inCommune = communeCode ? sql`t.commune_code = ${communeCode}` : sql`true`;
  const scope = sql`${inCommune} and ${administeredBy(viewer, sql`t.commune_code`)}`;
  const first = addDays(mondayOf(day), -7 * (weeks - 1));
  const before = addDays(first, -1);
  const added = await selectRows<{ monday: string; added: number }>(
    db,
    sql`select date_trunc('week', ${before}::date)::date::text as monday, coalesce(sum(t.people), 0)::int as added
    from ${talliesUpTo([[stage, ""]], [before])} where ${scope}
    union all
    select date_trunc('week', t.day)::date::text, sum(t.people)::int
    from counted_tallies t
    where t.stage = ${stage} and t.slice = '' and t.grain = 'day' and t.day >= ${first} and t.day <= ${day} and ${scope}
    group by 1`,
  );
  return fillWeeks(new Map(added.map((week) => [week.monday, week.added])), day, weeks);
}
