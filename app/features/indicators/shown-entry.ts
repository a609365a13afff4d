/** What is in force, as the fields of the form show it. Pure. */
import { formatNumber } from "~/i18n/format";
import type { IndicatorRow } from "./compare-indicator";
import type { IndicatorField } from "./indicator-form";

/** Numbers the Vietnamese way, which is how the form reads them back. */
export function shownEntry(row: IndicatorRow): Partial<Record<IndicatorField, string>> {
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? undefined : formatNumber(value, "vi", 2);
  const typed = [row.reached, row.total].filter((figure) => figure && !figure.computed);
  return {
    plan: number(row.plan === null || row.unit === "people" ? row.plan : row.plan * 100),
    planSource: row.planSource ?? undefined,
    reached: row.reached?.computed ? undefined : number(row.reached?.value),
    total: row.total?.computed ? undefined : number(row.total?.value),
    source: typed[0]?.source ?? undefined,
    asOf: typed[0]?.asOf ?? undefined,
    note: row.note ?? undefined,
  };
}
