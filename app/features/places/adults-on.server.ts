/** How many adults a commune has on a day, by the best figure known: one place that says which. */
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

export interface AdultsOn {
  /** Null: no figure of the day or before. */
  adults: number | null;
  adultsEstimated: boolean;
  /** The day the figure is of. */
  adultsAsOf: string | null;
  /** Where it comes from, in words. */
  adultsSource: string | null;
}

/**
 * A lateral subquery with the columns of AdultsOn: the latest official figure of the day or before, and only where
 * there is none the latest estimate. A count is never replaced by an estimate, however new.
 */
export function adultsOn(communeCode: SQLWrapper, day: string): SQL {
  return sql`(select p.adults, p.adults_source = 'estimated' as "adultsEstimated", p.as_of::text as "adultsAsOf",
      p.source as "adultsSource"
    from commune_populations p where p.commune_code = ${communeCode} and p.as_of <= ${day}
    order by (p.adults_source = 'imported') desc, p.as_of desc limit 1)`;
}
