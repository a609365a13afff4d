/** The history of an indicator's figures: what was written, by whom, when. */
import type { Indicator } from "#drizzle/schema/catalog";
import { useLocale, useT } from "~/i18n/context";
import { formatCalendarDate, formatDateTime, formatNumber, formatShare } from "~/i18n/format";
import type { IndicatorChange } from "./indicator-history.server";

export function IndicatorChanges({
  unit,
  changes,
}: {
  unit: Indicator["unit"];
  changes: readonly IndicatorChange[];
}) {
  const t = useT();
  const locale = useLocale();
  if (changes.length === 0) return <p className="empty">{t("indicators.noHistory")}</p>;
  const written = ({ figure, value, words }: IndicatorChange) => {
    if (figure === "note") return words ?? t("indicators.takenBack");
    if (value === null) return t("indicators.takenBack");
    return figure === "plan" && unit === "percent"
      ? formatShare(value, locale, 2)
      : formatNumber(value, locale);
  };
  return (
    <ul className="plain-list">
      {changes.map((change) => (
        <li key={change.id}>
          <strong>{t(`indicators.figure.${change.figure}`)}:</strong> {written(change)}
          {change.source && `, ${change.source}`}
          {change.asOf && ` (${formatCalendarDate(change.asOf)})`}
          <span className="hint">
            {t("indicators.writtenBy", { name: change.recordedBy, at: formatDateTime(change.recordedAt) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
