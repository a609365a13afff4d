/** What the ledger knows of the indicators at the end of a day. */
import type { Indicator } from "#drizzle/schema/catalog";
import type { Viewer } from "~/features/accounts/viewer";
import { breakDown } from "~/features/coverage/break-down.server";
import type { TotalFigures } from "~/features/coverage/figures";
import { figuresOn } from "~/features/coverage/figures-on.server";
import type { Database } from "~/platform/database/client.server";
import type { ComputedFigures, Sourced } from "./compare-indicator";

/** By the indicator's id; those that are typed in are left out. `day`: "2026-11-22". */
export async function measureIndicators(
  db: Database,
  viewer: Viewer,
  indicators: readonly Indicator[],
  day: string,
): Promise<Map<string, ComputedFigures>> {
  const { total } = await figuresOn(db, viewer, { from: day, to: day });
  const measured = new Map<string, ComputedFigures>();
  for (const indicator of indicators) {
    if (!indicator.counts) continue;
    const people = await countReached(db, viewer, indicator, total, day);
    measured.set(indicator.id, {
      reached: people === null ? undefined : counted(people, day),
      total: indicator.audiences ? undefined : adultsOf(total, day),
    });
  }
  return measured;
}

/** Null: nothing is known of it. */
async function countReached(
  db: Database,
  viewer: Viewer,
  { counts, audiences }: Indicator,
  total: TotalFigures,
  day: string,
): Promise<number | null> {
  if (!counts) return null;
  if (!audiences || counts === "confirmed") return total.upTo[counts];
  const parts = await breakDown(db, viewer, { stage: counts, dimension: "audience", day });
  return parts.reduce((sum, part) => (audiences.includes(part.value) ? sum + part.people : sum), 0);
}

const counted = (value: number, asOf: string): Sourced => ({
  value,
  computed: true,
  estimated: false,
  source: null,
  asOf,
});

function adultsOf({ adults, adultsEstimated }: TotalFigures, day: string): Sourced | undefined {
  return adults > 0 ? { ...counted(adults, day), estimated: adultsEstimated } : undefined;
}
