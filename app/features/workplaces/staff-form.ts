/** How many officials a workplace has on a day, from form text to values or faults. Pure. */
import { parseCount } from "~/features/coverage/commune-figures/parse-figures";
import { normalizeLine } from "~/platform/text/normalize";
import { parseDay } from "~/platform/text/parse-day";

export interface StaffFigure {
  /** "2026-11-25". */
  asOf: string;
  staff: number;
  source: string;
}

export type StaffField = keyof StaffFigure;
export type StaffFault = "numberFormat" | "dayFormat" | "dayFuture" | "sourceEmpty" | "sourceLong";

const LONGEST_SOURCE = 300;

/** `today` tells a day that is still to come. */
export function parseStaff(
  typed: Partial<Record<StaffField, string>>,
  today: string,
): { ok: true; figure: StaffFigure } | { ok: false; faults: Partial<Record<StaffField, StaffFault>> } {
  const text = (field: StaffField) => normalizeLine(typed[field] ?? "");
  const faults: Partial<Record<StaffField, StaffFault>> = {};
  const staff = parseCount(text("staff"));
  if (staff === undefined) faults.staff = "numberFormat";
  const asOf = parseDay(text("asOf"));
  if (!asOf) faults.asOf = "dayFormat";
  else if (asOf > today) faults.asOf = "dayFuture";
  const source = text("source");
  if (!source) faults.source = "sourceEmpty";
  else if ([...source].length > LONGEST_SOURCE) faults.source = "sourceLong";
  if (staff === undefined || !asOf || Object.keys(faults).length > 0) return { ok: false, faults };
  return { ok: true, figure: { asOf, staff, source } };
}
