/** The periods an administrator may choose: those of three years, the longest first. Pure. */
import { type PeriodKind, parsePeriod, periodOf, type ReportPeriod } from "~/features/coverage/report-period";

const KINDS: [kind: PeriodKind, perYear: number][] = [
  ["year", 1],
  ["half", 2],
  ["quarter", 4],
  ["month", 12],
];

/** By year: next year (its plan is set before it begins), this one and the one before; `today` as "2026-11-22". */
export function periodChoices(today: string): { year: number; periods: ReportPeriod[] }[] {
  const thisYear = Number(today.slice(0, 4));
  return [thisYear + 1, thisYear, thisYear - 1].map((year) => ({
    year,
    periods: KINDS.flatMap(([kind, perYear]) =>
      Array.from({ length: perYear }, (_, index) => periodOf(kind, year, index + 1)),
    ),
  }));
}

/** The period an address names, else this year. */
export function chosenPeriod(text: string | null, today: string): ReportPeriod {
  return parsePeriod(text ?? "") ?? periodOf("year", Number(today.slice(0, 4)), 1);
}

/** The day on which a period's figures are counted: its last, or today while it lasts. */
export function countedOn({ to }: Pick<ReportPeriod, "to">, today: string): string {
  return [to, today].sort()[0] as string;
}
