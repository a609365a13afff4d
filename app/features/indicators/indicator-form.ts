/** What an administrator types for an indicator: numbers as people write them, each fault with its field. Pure. */
import type { Indicator } from "#drizzle/schema/catalog";
import { normalizeLine } from "~/platform/text/normalize";
import { typedFigures } from "./compare-indicator";

export const SOURCE_LENGTH = 200;
export const NOTE_LENGTH = 500;

export type IndicatorFault =
  | "number"
  | "percent"
  | "moreThanTotal"
  | "sourceEmpty"
  | "sourceLong"
  | "asOfEmpty"
  | "asOfAhead"
  | "noteLong";

/** Null: left empty. A plan of percent is a share 0–1. */
export interface IndicatorEntry {
  plan: number | null;
  /** The document that set the plan. */
  planSource: string | null;
  reached: number | null;
  total: number | null;
  note: string | null;
  /** Of `reached` and `total`. */
  source: string | null;
  asOf: string | null;
}

export type IndicatorField = keyof IndicatorEntry;

export type ParsedEntry =
  | { ok: true; entry: IndicatorEntry }
  | { ok: false; faults: Partial<Record<IndicatorField, IndicatorFault>> };

/** `typed`: the fields as they came. Figures that the ledger counts are left aside. `today` as "2026-11-22". */
export function parseIndicator(
  indicator: Indicator,
  typed: Partial<Record<IndicatorField, string>>,
  today: string,
): ParsedEntry {
  const takes = typedFigures(indicator);
  const faults: Partial<Record<IndicatorField, IndicatorFault>> = {};
  const people = (field: "reached" | "total"): number | null => {
    const found = takes[field] ? parsePeople(typed[field] ?? "") : null;
    if (found === undefined) faults[field] = "number";
    return found ?? null;
  };
  const plan = indicator.unit === "percent" ? parsePercent(typed.plan ?? "") : parsePeople(typed.plan ?? "");
  if (plan === undefined) faults.plan = indicator.unit === "percent" ? "percent" : "number";
  const entry: IndicatorEntry = {
    plan: plan ?? null,
    planSource: normalizeLine(typed.planSource ?? "") || null,
    reached: people("reached"),
    total: people("total"),
    note: normalizeLine(typed.note ?? "") || null,
    source: normalizeLine(typed.source ?? "") || null,
    asOf: /^\d{4}-\d\d-\d\d$/.test(typed.asOf ?? "") ? (typed.asOf ?? null) : null,
  };
  if (entry.reached !== null && entry.total !== null && entry.reached > entry.total)
    faults.reached = "moreThanTotal";
  if (entry.reached !== null || entry.total !== null) {
    if (entry.source === null) faults.source = "sourceEmpty";
    if (entry.asOf === null) faults.asOf = "asOfEmpty";
  }
  if (entry.asOf !== null && entry.asOf > today) faults.asOf = "asOfAhead";
  for (const field of ["planSource", "source"] as const)
    if ([...(entry[field] ?? "")].length > SOURCE_LENGTH) faults[field] = "sourceLong";
  if ([...(entry.note ?? "")].length > NOTE_LENGTH) faults.note = "noteLong";
  return Object.keys(faults).length > 0 ? { ok: false, faults } : { ok: true, entry };
}

/** "1.234.567" or "1234567"; null when empty, undefined when it is no number of people. */
export function parsePeople(text: string): number | null | undefined {
  const written = text.replace(/\s/g, "");
  if (written === "") return null;
  if (!/^(\d{1,9}|\d{1,3}(\.\d{3}){1,2})$/.test(written)) return undefined;
  return Number(written.replaceAll(".", ""));
}

/** "80", "80,5", "80.5 %" as a share; null when empty, undefined unless above 0 and at most 100. */
export function parsePercent(text: string): number | null | undefined {
  const written = text.replace(/[\s%]/g, "");
  if (written === "") return null;
  if (!/^\d{1,3}([.,]\d{1,2})?$/.test(written)) return undefined;
  const hundredths = Math.round(Number(written.replace(",", ".")) * 100);
  return hundredths > 0 && hundredths <= 10_000 ? hundredths / 10_000 : undefined;
}
