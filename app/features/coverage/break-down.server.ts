/** A figure of one day told apart: by sex, age, audience or topic. */
import { sql } from "drizzle-orm";
import type { Stage } from "#drizzle/schema/coverage";
import type { Viewer } from "~/features/accounts/viewer";
import { type Database, selectRows } from "~/platform/database/client.server";
import { recountQueued } from "./recount.server";
import { administeredBy } from "./scope.server";

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
  return selectRows<Part>(
    db,
    sql`select commune_code as "communeCode", substr(slice, ${dimension.length + 2}::int) as "value", sum(people)::int as "people"
    from counted_tallies
    where stage = ${stage} and slice like ${`${dimension}:%`} and day <= ${day}
      and ${administeredBy(viewer, sql`commune_code`)}
    group by 1, 2 having sum(people) <> 0 order by 1, 2`,
  );
}
