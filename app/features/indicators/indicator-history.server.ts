/** Who wrote which figure of an indicator when, the latest first. */
import { and, desc, eq } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { type IndicatorFigure, indicatorFacts } from "#drizzle/schema/indicators";
import { hasRole, type Viewer } from "~/features/accounts/viewer";
import type { ReportPeriod } from "~/features/coverage/report-period";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";

export interface IndicatorChange {
  id: number;
  figure: IndicatorFigure;
  value: number | null;
  words: string | null;
  source: string | null;
  asOf: string | null;
  recordedBy: string;
  recordedAt: Date;
}

export async function indicatorHistory(
  db: Database,
  viewer: Viewer,
  indicatorId: string,
  period: ReportPeriod,
): Promise<IndicatorChange[]> {
  if (!hasRole(viewer, "province-admin")) throw notFound();
  return db
    .select({
      id: indicatorFacts.id,
      figure: indicatorFacts.figure,
      value: indicatorFacts.value,
      words: indicatorFacts.words,
      source: indicatorFacts.source,
      asOf: indicatorFacts.asOf,
      recordedBy: people.fullName,
      recordedAt: indicatorFacts.recordedAt,
    })
    .from(indicatorFacts)
    .innerJoin(people, eq(people.id, indicatorFacts.recordedBy))
    .where(and(eq(indicatorFacts.indicatorId, indicatorId), eq(indicatorFacts.period, period.id)))
    .orderBy(desc(indicatorFacts.id));
}
