/** The periods a form can be filled in for: those of this year and the last that have begun. Pure. */
import { type PeriodKind, periodOf, type ReportPeriod } from "~/features/coverage/report-period";

const KINDS: [kind: PeriodKind, perYear: number][] = [
  ["month", 12],
  ["quarter", 4],
  ["half", 2],
  ["year", 1],
];

/** `today` as "2026-11-22". The latest month first. */
export function begunPeriods(today: string): ReportPeriod[] {
  const thisYear = Number(today.slice(0, 4));
  return KINDS.flatMap(([kind, perYear]) =>
    [thisYear, thisYear - 1].flatMap((year) =>
      Array.from({ length: perYear }, (_, index) => periodOf(kind, year, perYear - index)),
    ),
  ).filter(({ from }) => from <= today);
}
