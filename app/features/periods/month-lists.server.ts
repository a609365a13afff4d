/** The people behind a month's figures and those who changed them, by name, a page at a time. */
import { type SQL, sql } from "drizzle-orm";
import type { Stage } from "#drizzle/schema/coverage";
import type { ChangeReason } from "#drizzle/schema/periods";
import { administersCommune, type Viewer } from "~/features/accounts/viewer";
import type { ReportPeriod } from "~/features/coverage/report-period";
import { type Database, selectRows } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { monthChanges, peopleBehind, peopleNow } from "./month-changes.server";
import { MONTH_PEOPLE_PER_PAGE } from "./month-filters";

/** `reportId`: a sending, as it was sent; null: the draft, as things are now. */
export interface MonthSource {
  communeCode: string;
  period: ReportPeriod;
  reportId: string | null;
  previousId: string | null;
}

export interface ReasonCount {
  stage: Stage;
  change: "joined" | "left";
  reason: ChangeReason;
  people: number;
}

export interface ChangedPerson extends Omit<ReasonCount, "people"> {
  personId: string;
  fullName: string;
  birthYear: number;
  since: string;
}

export interface MonthPerson {
  personId: string;
  fullName: string;
  birthYear: number;
  since: string;
}

function changesOf({ communeCode, period, reportId, previousId }: MonthSource): SQL {
  return reportId
    ? sql`(select * from month_report_people where report_id = ${reportId})`
    : monthChanges({ communeCode, days: period, previousId });
}

function requireScope(viewer: Viewer, { communeCode }: MonthSource): void {
  if (!administersCommune(viewer, communeCode)) throw notFound(`commune ${communeCode}`);
}

/** How many of each stage for each reason; who came in the ordinary way is not a correction and left out. */
export async function countCorrections(
  db: Database,
  viewer: Viewer,
  source: MonthSource,
): Promise<ReasonCount[]> {
  requireScope(viewer, source);
  return selectRows<ReasonCount>(
    db,
    sql`select stage, change, reason, count(*)::int as "people" from ${changesOf(source)} c
    where reason not in ('opening', 'new') group by stage, change, reason order by stage, change desc, reason`,
  );
}

/**
 * Corrections by name, in Vietnamese order. Whoever moved away is named too: the officer answers for having taken
 * them off the list.
 */
export async function listCorrections(
  db: Database,
  viewer: Viewer,
  source: MonthSource,
  page: number,
): Promise<ChangedPerson[]> {
  requireScope(viewer, source);
  return selectRows<ChangedPerson>(
    db,
    sql`select c.stage, c.change, c.reason, c.person_id as "personId", p.full_name as "fullName",
      c.birth_year as "birthYear", c.since::text as "since"
    from ${changesOf(source)} c join people p on p.id = c.person_id
    where c.reason not in ('opening', 'new')
    order by p.sort_name, p.id, c.stage, c.change desc
    limit ${MONTH_PEOPLE_PER_PAGE} offset ${(page - 1) * MONTH_PEOPLE_PER_PAGE}`,
  );
}

/** Everybody a figure counts, in Vietnamese order. */
export async function listBehind(
  db: Database,
  viewer: Viewer,
  source: MonthSource,
  { stage, page }: { stage: Stage; page: number },
): Promise<MonthPerson[]> {
  requireScope(viewer, source);
  const { communeCode, period, reportId } = source;
  const behind = reportId ? peopleBehind(reportId) : peopleNow({ communeCode, days: period });
  return selectRows<MonthPerson>(
    db,
    sql`select b.person_id as "personId", p.full_name as "fullName", b.birth_year as "birthYear",
      b.since::text as "since"
    from ${behind} b join people p on p.id = b.person_id where b.stage = ${stage}
    order by p.sort_name, p.id
    limit ${MONTH_PEOPLE_PER_PAGE} offset ${(page - 1) * MONTH_PEOPLE_PER_PAGE}`,
  );
}
