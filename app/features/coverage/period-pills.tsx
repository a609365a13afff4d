/** The stretches of days one most often asks for, as links that keep the other filters: this month, quarter, half, year. */
import { useT } from "~/i18n/context";
import { type CoverageFilters, coverageFilters } from "./coverage-filters";
import { periodWords } from "./period-words";
import { type PeriodKind, periodWith } from "./report-period";

const KINDS: readonly PeriodKind[] = ["month", "quarter", "half", "year"];

/** `today` is "2026-11-22": the period it is in, up to it. */
export function PeriodPills({ filters, today }: { filters: CoverageFilters; today: string }) {
  const t = useT();
  return (
    <nav className="pills" aria-label={t("coverage.periodLinks")}>
      {KINDS.map((kind) => {
        const period = periodWith(kind, today);
        const chosen = filters.day === "" && filters.from === period.from;
        return (
          <a
            key={kind}
            href={`/quan-tri${coverageFilters.write(filters, { from: period.from, day: "" })}#xa-phuong`}
            aria-current={chosen ? "true" : undefined}
          >
            {periodWords(t, period)}
          </a>
        );
      })}
    </nav>
  );
}
