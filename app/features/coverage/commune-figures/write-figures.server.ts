/** An administrator of the province gives dated figures of communes, one or a whole file: all or nothing. */
import { confirmedCounts } from "#drizzle/schema/coverage";
import { communePopulations } from "#drizzle/schema/places";
import { hasRole, type Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { readProgramme } from "~/features/catalog/read-programme.server";
import { estimateAdults } from "~/features/places/estimate-adults";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { AppError } from "~/platform/errors";
import type { TableRow } from "~/platform/spreadsheet/table";
import type { FigureKind } from "./figure-kinds";
import type { TableFault } from "./parse-figures";
import { type PlannedFigure, planFigures, type StoredFigure } from "./plan-figures.server";

export type WriteResult =
  | { ok: true; written: number; same: number }
  | { ok: false; fault: TableFault }
  /** Nothing was written. */
  | { ok: false; rows: PlannedFigure[] };

/**
 * Reads the rows anew, whatever was shown before. A figure of the same commune and day is replaced; the log keeps
 * what it was. Throws forbidden for anybody but an administrator of the province.
 */
export async function writeFigures(
  db: Database,
  viewer: Viewer,
  { table, kind, today }: { table: readonly TableRow[]; kind: FigureKind; today: string },
): Promise<WriteResult> {
  if (!hasRole(viewer, "province-admin")) throw new AppError("forbidden");
  return db.transaction(async (tx) => {
    const plan = await planFigures(tx, table, kind, today);
    if (!plan.ok) return plan;
    if (plan.rows.some(({ state }) => state === "faulty")) return { ok: false, rows: plan.rows };
    const changes = plan.rows.flatMap((row) => (row.state === "new" || row.state === "changed" ? [row] : []));
    const { adultShare } = await readProgramme(tx);
    for (const { wanted } of changes) await store(tx, viewer, kind, wanted, adultShare);
    if (changes.length > 0)
      await recordEvent(tx, {
        actorId: viewer.personId,
        action: "figures.recorded",
        subject: { type: "figures", id: kind.id },
        detail: {
          kind: kind.id,
          figures: changes.map((change) => ({
            commune: change.wanted.communeCode,
            asOf: change.wanted.asOf,
            people: change.wanted.people,
            ...(change.state === "changed" ? { before: change.before.people } : {}),
          })),
        },
      });
    return { ok: true, written: changes.length, same: plan.rows.length - changes.length };
  });
}

async function store(
  tx: Database,
  viewer: Viewer,
  kind: FigureKind,
  { communeCode, asOf, population, people, estimated, source, note }: StoredFigure,
  adultShare: number,
): Promise<void> {
  const recorded = { source, note, recordedBy: viewer.personId, recordedAt: now() };
  if (kind.id === "vneid") {
    await tx
      .insert(confirmedCounts)
      .values({ communeCode, asOf, people, ...recorded })
      .onConflictDoUpdate({
        target: [confirmedCounts.communeCode, confirmedCounts.asOf],
        set: { people, ...recorded },
      });
    return;
  }
  const counted = { adults: people, adultsSource: "imported" as const, rule: null };
  const figure = {
    population: population ?? 0,
    ...(estimated ? estimateAdults(population ?? 0, adultShare) : counted),
    ...recorded,
  };
  await tx
    .insert(communePopulations)
    .values({ communeCode, asOf, ...figure })
    .onConflictDoUpdate({ target: [communePopulations.communeCode, communePopulations.asOf], set: figure });
}
