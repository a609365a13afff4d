/**
 * The programme's indicators in a period, plan beside actual: the screen /quan-tri/chi-tieu, and the source of
 * Biểu 5 (a dataset of features/reports asks `readIndicators(db, viewer, period, today)` and writes a row an
 * indicator: name, plan, actual, ofPlan, note).
 */
import { and, asc, eq, inArray } from "drizzle-orm";
import { indicatorFacts } from "#drizzle/schema/indicators";
import { hasRole, type Viewer } from "~/features/accounts/viewer";
import { readProgramme } from "~/features/catalog/read-programme.server";
import type { ReportPeriod } from "~/features/coverage/report-period";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { compareIndicator, type IndicatorRow, type Sourced, type TypedFigures } from "./compare-indicator";
import { measureIndicators } from "./measure-indicators.server";
import { countedOn } from "./period-choices";

/**
 * In the order of the programme. Not found for whoever does not administer the province: these are its figures.
 * Computed figures are of the period's last day, or of `today` ("2026-11-22") while it lasts; of a period that
 * has not begun nothing is computed.
 */
export async function readIndicators(
  db: Database,
  viewer: Viewer,
  period: ReportPeriod,
  today: string,
): Promise<IndicatorRow[]> {
  if (!hasRole(viewer, "province-admin")) throw notFound();
  const { indicators } = await readProgramme(db);
  const ids = indicators.map(({ id }) => id);
  const typed = await typedIn(db, period.id, ids);
  const measured =
    period.from <= today
      ? await measureIndicators(db, viewer, indicators, countedOn(period, today))
      : new Map<string, object>();
  return indicators.map((indicator) =>
    compareIndicator(indicator, typed.get(indicator.id) ?? {}, measured.get(indicator.id) ?? {}),
  );
}

/** The latest fact of each figure. */
async function typedIn(db: Database, period: string, ids: string[]): Promise<Map<string, TypedFigures>> {
  if (ids.length === 0) return new Map();
  const facts = await db
    .select()
    .from(indicatorFacts)
    .where(and(eq(indicatorFacts.period, period), inArray(indicatorFacts.indicatorId, ids)))
    .orderBy(asc(indicatorFacts.id));
  const typed = new Map<string, TypedFigures>();
  for (const { indicatorId, figure, value, words, source, asOf } of facts) {
    const before = typed.get(indicatorId) ?? {};
    if (figure === "note") typed.set(indicatorId, { ...before, note: words ?? undefined });
    else if (figure === "plan")
      typed.set(indicatorId, { ...before, plan: value === null ? undefined : { value, source } });
    else {
      const entry: Sourced | undefined =
        value === null ? undefined : { value, computed: false, estimated: false, source, asOf };
      typed.set(indicatorId, { ...before, [figure]: entry });
    }
  }
  return typed;
}
