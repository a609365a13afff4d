/** Months as reports name them, "2026-10", and from when one waits for its officer. Pure. */
import { parsePeriod, periodOf, periodWith, type ReportPeriod } from "~/features/coverage/report-period";
import { addWorkingDays } from "~/platform/working-days";

/** The month an address names; undefined when it names none. */
export function parseMonth(text: string): ReportPeriod | undefined {
  const period = parsePeriod(text);
  return period?.kind === "month" ? period : undefined;
}

/** `count` months after a month; negative: before it. */
export function monthAfter({ year, number }: Pick<ReportPeriod, "year" | "number">, count = 1): ReportPeriod {
  const index = year * 12 + (number - 1) + count;
  return periodOf("month", Math.floor(index / 12), (index % 12) + 1);
}

/** The latest month that is over on a day. */
export function lastMonthOver(today: string): ReportPeriod {
  return monthAfter(periodWith("month", today), -1);
}

/** From the first working day after a month its draft waits for the officer. */
export function waitsFrom({ to }: Pick<ReportPeriod, "to">, holidays: readonly string[]): string {
  return addWorkingDays(to, 1, holidays);
}
