/** A report's period in words: "Quý III/2026", "6 tháng đầu năm 2026" (glossary of the reports). */
import type { Translate } from "~/i18n/translate";
import type { ReportPeriod } from "./report-period";

const ROMAN = ["I", "II", "III", "IV"];

export function periodWords(
  t: Translate,
  { kind, year, number }: Pick<ReportPeriod, "kind" | "year" | "number">,
) {
  if (kind === "year") return t("coverage.period.year", { year: String(year) });
  if (kind === "half") return t(`coverage.period.half${number === 1 ? 1 : 2}`, { year: String(year) });
  if (kind === "quarter")
    return t("coverage.period.quarter", { number: ROMAN[number - 1] ?? "", year: String(year) });
  return t("coverage.period.month", { number: String(number).padStart(2, "0"), year: String(year) });
}
