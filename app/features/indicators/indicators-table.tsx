/** Plan beside actual, an indicator a row; a phone shows each as a card. */
import { useLocale, useT } from "~/i18n/context";
import { formatCalendarDate, formatNumber, formatShare } from "~/i18n/format";
import type { IndicatorRow, Sourced } from "./compare-indicator";

export function IndicatorsTable({
  rows,
  editHref,
}: {
  rows: readonly IndicatorRow[];
  editHref: (id: string) => string;
}) {
  const t = useT();
  const locale = useLocale();
  return (
    <table className="rows-as-cards indicators">
      <thead>
        <tr>
          <th scope="col">{t("indicators.name")}</th>
          <th scope="col" className="number">
            {t("indicators.plan")}
          </th>
          <th scope="col" className="number">
            {t("indicators.actual")}
          </th>
          <th scope="col" className="number">
            {t("indicators.ofPlan")}
          </th>
          <th scope="col">{t("indicators.note")}</th>
          <th scope="col">
            <span className="visually-hidden">{t("indicators.edit")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{indicatorName(row, locale)}</th>
            <td className="number" data-label={t("indicators.plan")}>
              {row.plan === null ? t("indicators.noPlan") : <Value value={row.plan} unit={row.unit} />}
              {row.planSource && <span className="hint">{row.planSource}</span>}
            </td>
            <td className="number" data-label={t("indicators.actual")}>
              {row.actual === null ? "–" : <Value value={row.actual} unit={row.unit} />}
              <People row={row} />
            </td>
            <td className="number" data-label={t("indicators.ofPlan")}>
              {row.ofPlan === null ? "–" : formatShare(row.ofPlan, locale)}
            </td>
            <td data-label={t("indicators.note")}>{row.note ?? "–"}</td>
            <td>
              <a href={editHref(row.id)}>
                {t("indicators.edit")}
                <span className="visually-hidden"> {indicatorName(row, locale)}</span>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function indicatorName(row: { name: string; nameEn?: string | null }, locale: string): string {
  return (locale === "en" && row.nameEn) || row.name;
}

function Value({ value, unit }: { value: number; unit: IndicatorRow["unit"] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <strong>
      {unit === "percent" ? formatShare(value, locale, 2) : t("indicators.people", { count: value })}
    </strong>
  );
}

/** How many of how many, and where each figure comes from. */
function People({ row: { unit, reached, total } }: { row: IndicatorRow }) {
  const t = useT();
  const locale = useLocale();
  if (!reached && !total) return <span className="hint">{t("indicators.notKnown")}</span>;
  return (
    <>
      {unit === "percent" && (
        <span className="hint">
          {t("indicators.ofTotal", {
            reached: reached ? formatNumber(reached.value, locale) : t("indicators.unknown"),
            total: total ? formatNumber(total.value, locale) : t("indicators.unknown"),
          })}
          {total?.estimated && ` (${t("common.estimated")})`}
        </span>
      )}
      {[reached, total].map(
        (figure, index) => figure && <Origin key={index === 0 ? "reached" : "total"} figure={figure} />,
      )}
    </>
  );
}

function Origin({ figure: { computed, source, asOf } }: { figure: Sourced }) {
  const t = useT();
  const date = asOf ? formatCalendarDate(asOf) : "";
  if (computed) return null;
  return <span className="hint">{t("indicators.typed", { source: source ?? "", date })}</span>;
}
