/** The latest sending of each month of some communes, with the province's answer. */
import { type SQL, sql } from "drizzle-orm";
import { type Database, selectRows } from "~/platform/database/client.server";
import type { SentMonth } from "./month-state";

export interface LatestMonth extends SentMonth {
  id: string;
  communeCode: string;
  version: number;
  previousId: string | null;
  sentBy: string;
}

/** `scope`: a condition on `r.commune_code`, and on `r.month` where not all are wanted. */
export function latestMonths(db: Database, scope: SQL): Promise<LatestMonth[]> {
  return selectRows<LatestMonth>(
    db,
    sql`select distinct on (r.commune_code, r.month) r.id, r.commune_code as "communeCode", r.month, r.version,
      r.previous_id as "previousId", r.sent_by as "sentBy", d.decision
    from month_reports r left join month_report_decisions d on d.report_id = r.id
    where ${scope} order by r.commune_code, r.month, r.version desc`,
  );
}

/** Of one commune. */
export function monthsOf(db: Database, communeCode: string): Promise<LatestMonth[]> {
  return latestMonths(db, sql`r.commune_code = ${communeCode}`);
}
