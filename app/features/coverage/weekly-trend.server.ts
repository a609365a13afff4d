/** How many people count, week by week: certified, unless another stage is asked for. */
import { sql } from "drizzle-orm";
import type { Stage } from "#drizzle/schema/coverage";
import type { Viewer } from "~/features/accounts/viewer";
import { type Database, selectRows } from "~/platform/database/client.server";
import { recountQueued } from "./recount.server";
import { administeredBy } from "./scope.server";
import { fillWeeks, type Week } from "./weeks";

/** The last `weeks` weeks (Monday to Sunday) up to the one `day` is in, over all communes of the viewer. */
export async function weeklyTrend(
  db: Database,
  viewer: Viewer,
  day: string,
  { weeks = 26, communeCode, stage = "passed" }: { weeks?: number; communeCode?: string; stage?: Stage } = {},
): Promise<Week[]> {
  await recountQueued(db);
  const inCommune = communeCode ? sql`commune_code = ${communeCode}` : sql`true`;
  const added = await selectRows<{ monday: string; added: number }>(
    db,
    sql`select date_trunc('week', day)::date::text as monday, sum(people)::int as added
    from counted_tallies
    where stage = ${stage} and slice = '' and day <= ${day} and ${inCommune} and ${administeredBy(viewer, sql`commune_code`)}
    group by 1`,
  );
  return fillWeeks(new Map(added.map((week) => [week.monday, week.added])), day, weeks);
}
