/** Biểu 1 of one commune and month: each figure up to the month's end, in the month, and what was corrected. */
import type { Measure } from "#drizzle/schema/periods";
import { Estimated } from "~/features/coverage/estimated";
import { formatProgress } from "~/features/coverage/format-progress";
import { useLocale, useT } from "~/i18n/context";
import { formatCalendarDate, formatNumber } from "~/i18n/format";
import { type MonthFigures, shareOf } from "./month-figures";

/** Figures whose people can be listed. */
const LISTED: ReadonlySet<Measure> = new Set(["registered", "trained", "passed"]);

export function MonthFiguresTable({
  figures,
  listHref,
}: {
  figures: MonthFigures;
  /** The list of everybody a figure counts. */
  listHref: (stage: Measure) => string;
}) {
  const t = useT();
  const locale = useLocale();
  const number = (value: number | null) => (value === null ? "–" : formatNumber(value, locale));
  const share = shareOf(figures);
  const columns = ["upTo", "fresh", "added", "removed"] as const;
  return (
    <>
      <table className="rows-as-cards">
        <thead>
          <tr>
            <th scope="col">{t("periods.figure")}</th>
            {columns.map((column) => (
              <th scope="col" className="number" key={column}>
                {t(`periods.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.measures.map((row) => (
            <tr key={row.measure}>
              <th scope="row">
                {LISTED.has(row.measure) && row.upTo ? (
                  <a href={listHref(row.measure)}>{t(`periods.measure.${row.measure}`)}</a>
                ) : (
                  t(`periods.measure.${row.measure}`)
                )}
              </th>
              {columns.map((column) => (
                <td className="number" key={column} data-label={t(`periods.column.${column}`)}>
                  {number(row[column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="facts">
        <div>
          <dt>{t("coverage.adults")}</dt>
          <dd>
            <Estimated when={figures.adultsEstimated} />
            {number(figures.adults)}
          </dd>
        </div>
        <div>
          <dt>{t("coverage.share")}</dt>
          <dd>
            <Estimated when={figures.adultsEstimated} />
            {share === null ? "–" : formatProgress(share, locale)}
          </dd>
        </div>
      </dl>
      {figures.adultsSource && (
        <p className="muted">
          {t("periods.adultsFrom", {
            source: figures.adultsSource,
            date: figures.adultsAsOf ? formatCalendarDate(figures.adultsAsOf) : "",
          })}
        </p>
      )}
    </>
  );
}
