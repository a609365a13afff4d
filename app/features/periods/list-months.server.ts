/** The communes of a viewer × months with where each stands, and what waits for the viewer. */
import { sql } from "drizzle-orm";
import { administersCommune, type Viewer } from "~/features/accounts/viewer";
import { readProgramme } from "~/features/catalog/read-programme.server";
import type { ReportPeriod } from "~/features/coverage/report-period";
import { administeredBy } from "~/features/coverage/scope.server";
import { type CommuneName, listCommunes } from "~/features/places/list-communes.server";
import type { Database } from "~/platform/database/client.server";
import { fold } from "~/platform/text/fold";
import { type LatestMonth, latestMonths } from "./latest-months.server";
import { dutiesOf, type MonthDuty } from "./month-duties";
import type { MonthsFilters } from "./month-filters";
import { type MonthState, monthState } from "./month-state";
import { lastMonthOver, monthAfter, parseMonth } from "./months";

export const MONTHS_SHOWN = 6;

export interface CommuneMonths extends CommuneName {
  /** The latest month first. `waits`: the viewer is the one to act. */
  cells: { month: ReportPeriod; state: MonthState; waits: boolean }[];
}

/** Communes in Vietnamese order. `waiting`: how many months wait for the viewer, whatever the filters. */
export async function listMonths(
  db: Database,
  viewer: Viewer,
  today: string,
  filters: MonthsFilters,
): Promise<{ months: ReportPeriod[]; rows: CommuneMonths[]; waiting: number }> {
  const over = lastMonthOver(today);
  const last = parseMonth(filters.until) ?? over;
  const months = Array.from({ length: MONTHS_SHOWN }, (_, index) => monthAfter(last, -index));
  const wanted = fold(filters.name);
  const scope = await monthsInScope(db, viewer, today);
  const rows = scope
    .filter(({ fullName, duties }) => {
      const asked = filters.show === "" || duties.length > 0;
      return asked && ` ${fold(fullName)}`.includes(` ${wanted}`);
    })
    .map(({ sent, duties, ...commune }) => ({
      ...commune,
      cells: months.map((month) => ({
        month,
        state: monthState(month.id, monthAfter(month, -1).id, sent, over.id),
        waits: duties.some((duty) => duty.month.id === month.id),
      })),
    }));
  return { months, rows, waiting: scope.reduce((sum, { duties }) => sum + duties.length, 0) };
}

/** What waits for the viewer, for the dashboard. */
export async function listDuties(
  db: Database,
  viewer: Viewer,
  today: string,
): Promise<(MonthDuty & Pick<CommuneName, "slug" | "fullName">)[]> {
  const scope = await monthsInScope(db, viewer, today);
  return scope.flatMap(({ duties, slug, fullName }) => duties.map((duty) => ({ ...duty, slug, fullName })));
}

async function monthsInScope(
  db: Database,
  viewer: Viewer,
  today: string,
): Promise<(CommuneName & { sent: LatestMonth[]; duties: MonthDuty[] })[]> {
  const { holidays } = await readProgramme(db);
  const sentOf = new Map<string, LatestMonth[]>();
  for (const month of await latestMonths(db, administeredBy(viewer, sql`r.commune_code`)))
    sentOf.set(month.communeCode, [...(sentOf.get(month.communeCode) ?? []), month]);
  return (await listCommunes(db, today))
    .filter(({ code }) => administersCommune(viewer, code))
    .map((commune) => {
      const sent = sentOf.get(commune.code) ?? [];
      return { ...commune, sent, duties: dutiesOf(viewer, commune.code, sent, { today, holidays }) };
    });
}
