/** The province writes an indicator's figures: what differs from what is in force becomes a fact, and is logged. */
import { and, desc, eq } from "drizzle-orm";
import { indicatorFacts } from "#drizzle/schema/indicators";
import { hasRole, type Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import type { ReportPeriod } from "~/features/coverage/report-period";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { typedFigures } from "./compare-indicator";
import { findIndicator } from "./find-indicator.server";
import type { IndicatorEntry } from "./indicator-form";

type Fact = Pick<typeof indicatorFacts.$inferSelect, "figure" | "value" | "words" | "source" | "asOf">;

/** Returns how many facts were written. A field left empty takes its figure back. */
export async function recordIndicator(
  db: Database,
  viewer: Viewer,
  { indicatorId, period, entry }: { indicatorId: string; period: ReportPeriod; entry: IndicatorEntry },
): Promise<number> {
  if (!hasRole(viewer, "province-admin")) throw notFound();
  const takes = typedFigures(await findIndicator(db, indicatorId));
  const { source, asOf } = entry;
  const wanted: Fact[] = [
    { figure: "plan", value: entry.plan, words: null, source: entry.planSource, asOf: null },
    ...(["reached", "total"] as const).flatMap((figure) =>
      takes[figure] ? [{ figure, value: entry[figure], words: null, source, asOf }] : [],
    ),
    { figure: "note", value: null, words: entry.note, source: null, asOf: null },
  ];
  return db.transaction(async (tx) => {
    const written: Fact[] = [];
    for (const fact of wanted) {
      const [inForce] = await tx
        .select()
        .from(indicatorFacts)
        .where(
          and(
            eq(indicatorFacts.period, period.id),
            eq(indicatorFacts.indicatorId, indicatorId),
            eq(indicatorFacts.figure, fact.figure),
          ),
        )
        .orderBy(desc(indicatorFacts.id))
        .limit(1);
      if (differs(inForce, fact)) written.push(fact);
    }
    if (written.length === 0) return 0;
    await tx.insert(indicatorFacts).values(
      written.map((fact) => ({
        ...fact,
        indicatorId,
        period: period.id,
        recordedBy: viewer.personId,
        recordedAt: now(),
      })),
    );
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "indicator.recorded",
      subject: { type: "indicator", id: indicatorId },
      detail: { period: period.id, fields: written.map(({ figure }) => figure) },
    });
    return written.length;
  });
}

/** A figure that was and stays empty says nothing, whatever source stands beside it. */
function differs(inForce: Fact | undefined, fact: Fact): boolean {
  const [before, after] = [inForce?.value ?? inForce?.words ?? null, fact.value ?? fact.words];
  if (before !== after) return true;
  return after !== null && (inForce?.source !== fact.source || inForce?.asOf !== fact.asOf);
}
