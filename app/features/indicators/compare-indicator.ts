/** An indicator's plan beside what was reached: pure. */
import type { Indicator } from "#drizzle/schema/catalog";

/** A figure with where it comes from. */
export interface Sourced {
  value: number;
  /** Counted by the ledger; otherwise typed in, with a source. */
  computed: boolean;
  /** True when the figure, or a part of it, is an estimate. */
  estimated: boolean;
  source: string | null;
  /** The day it is of. */
  asOf: string | null;
}

export interface IndicatorRow {
  id: string;
  name: string;
  nameEn: string | null;
  unit: Indicator["unit"];
  /** A share 0–1, or people. */
  plan: number | null;
  planSource: string | null;
  /** People who have reached it. */
  reached: Sourced | null;
  /** Of how many; always null for an indicator that counts people. */
  total: Sourced | null;
  /** In the unit of the plan: reached ÷ total, or reached. */
  actual: number | null;
  /** Actual ÷ plan. */
  ofPlan: number | null;
  note: string | null;
}

/** What was typed in and is in force. */
export interface TypedFigures {
  plan?: { value: number; source: string | null };
  reached?: Sourced;
  total?: Sourced;
  note?: string;
}

/** What the ledger counts. */
export interface ComputedFigures {
  reached?: Sourced;
  total?: Sourced;
}

/** Which figures of an indicator are typed in; the ledger counts the others. */
export function typedFigures({ unit, counts, audiences }: Indicator): { reached: boolean; total: boolean } {
  const ledgerKnowsTotal = counts !== undefined && audiences === undefined;
  return { reached: counts === undefined, total: unit === "percent" && !ledgerKnowsTotal };
}

export function compareIndicator(
  indicator: Indicator,
  typed: TypedFigures,
  computed: ComputedFigures,
): IndicatorRow {
  const takes = typedFigures(indicator);
  const reached = (takes.reached ? typed.reached : computed.reached) ?? null;
  const wanted = takes.total ? typed.total : computed.total;
  const total = indicator.unit === "percent" ? (wanted ?? null) : null;
  const actual = actualOf(indicator.unit, reached, total);
  const plan = typed.plan?.value ?? null;
  return {
    id: indicator.id,
    name: indicator.name,
    nameEn: indicator.nameEn ?? null,
    unit: indicator.unit,
    plan,
    planSource: typed.plan?.source ?? null,
    reached,
    total,
    actual,
    ofPlan: plan && actual !== null ? actual / plan : null,
    note: typed.note ?? null,
  };
}

function actualOf(unit: Indicator["unit"], reached: Sourced | null, total: Sourced | null): number | null {
  if (!reached) return null;
  if (unit === "people") return reached.value;
  return total && total.value > 0 ? reached.value / total.value : null;
}
