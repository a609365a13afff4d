/** The periods reports are made for: a month, a quarter, half a year, a year, as an address names them. Pure. */
import type { Days } from "./figures-on.server";

/** "2026-11", "2026-Q4", "2026-H2", "2026". */
export type PeriodKind = "month" | "quarter" | "half" | "year";

export interface ReportPeriod extends Days {
  /** As the address has it. */
  id: string;
  kind: PeriodKind;
  year: number;
  /** Which month, quarter or half of the year, from 1; a year: 1. */
  number: number;
}

const MONTHS: Record<PeriodKind, number> = { month: 1, quarter: 3, half: 6, year: 12 };

/** The period of that kind and number. */
export function periodOf(kind: PeriodKind, year: number, number: number): ReportPeriod {
  const months = MONTHS[kind];
  const first = Date.UTC(year, (number - 1) * months, 1);
  const last = Date.UTC(year, number * months, 0);
  return { id: idOf(kind, year, number), kind, year, number, from: isoDay(first), to: isoDay(last) };
}

/** The period an address names; undefined when it names none. */
export function parsePeriod(text: string): ReportPeriod | undefined {
  const [, year = "", letter = "", digits = ""] = /^(20\d{2})(?:-([QH]?)(\d{1,2}))?$/.exec(text) ?? [];
  if (!year) return undefined;
  const kind = digits === "" ? "year" : letter === "Q" ? "quarter" : letter === "H" ? "half" : "month";
  const number = digits === "" ? 1 : Number(digits);
  const period = periodOf(kind, Number(year), number);
  return number >= 1 && number <= 12 / MONTHS[kind] && period.id === text ? period : undefined;
}

/** The period of a kind that a day is in. */
export function periodWith(kind: PeriodKind, day: string): ReportPeriod {
  const [year, month] = day.split("-").map(Number) as [number, number];
  return periodOf(kind, year, Math.ceil(month / MONTHS[kind]));
}

function idOf(kind: PeriodKind, year: number, number: number): string {
  if (kind === "year") return String(year);
  if (kind === "month") return `${year}-${String(number).padStart(2, "0")}`;
  return `${year}-${kind === "quarter" ? "Q" : "H"}${number}`;
}

const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);
