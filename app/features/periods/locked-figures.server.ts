/**
 * The figures that communes sent for a month, in the shape of the ledger's: Biểu 1 prints them in place of what is
 * known now, so that it says the same whenever it is made.
 */
import { and, inArray, sql } from "drizzle-orm";
import { monthReportFigures, monthReports } from "#drizzle/schema/periods";
import type { Viewer } from "~/features/accounts/viewer";
import type { CommuneFigures, Figures } from "~/features/coverage/figures";
import type { ReportPeriod } from "~/features/coverage/report-period";
import { administeredBy } from "~/features/coverage/scope.server";
import type { Database } from "~/platform/database/client.server";
import { latestMonths } from "./latest-months.server";
import { isStanding } from "./month-state";

export type LockedFigures = Omit<
  CommuneFigures,
  "code" | "slug" | "kind" | "name" | "fullName" | "confirmedFrom"
>;

/**
 * By commune, of those the viewer administers whose report of the month stands (sent, and not returned). Empty for a
 * period that is no month. `within` is what changed since the report before, corrections included.
 */
export async function lockedFigures(
  db: Database,
  viewer: Viewer,
  period: ReportPeriod,
): Promise<Map<string, LockedFigures>> {
  if (period.kind !== "month") return new Map();
  const scope = and(administeredBy(viewer, sql`r.commune_code`), sql`r.month = ${period.id}`) ?? sql`true`;
  const standing = (await latestMonths(db, scope)).filter(isStanding).map(({ id }) => id);
  if (standing.length === 0) return new Map();
  const reports = await db.select().from(monthReports).where(inArray(monthReports.id, standing));
  const rows = await db
    .select()
    .from(monthReportFigures)
    .where(inArray(monthReportFigures.reportId, standing));
  return new Map(
    reports.map(({ id, communeCode, adults, adultsEstimated, adultsAsOf, adultsSource }) => {
      const own = rows.filter(({ reportId }) => reportId === id);
      const figures = (of: (row: (typeof rows)[number]) => number | null) =>
        Object.fromEntries(own.map((row) => [row.measure, of(row)])) as unknown as Figures;
      return [
        communeCode,
        {
          adults,
          adultsEstimated,
          adultsAsOf,
          adultsSource,
          upTo: figures(({ upTo }) => upTo),
          within: figures(({ fresh, added, removed }) => (fresh === null ? null : fresh + added - removed)),
        },
      ];
    }),
  );
}
