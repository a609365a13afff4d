/**
 * People who have reached it, week by week: the total as a line, the new ones of each week as bars under it.
 * Drawn on the server. Places are in percent and sizes in rem, so that it fits every width and text size; what
 * must stretch lies in an inner frame of its own.
 */
import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import { useLocale, useT } from "~/i18n/context";
import { formatCalendarDate, formatNumber } from "~/i18n/format";
import type { Week } from "./weeks";

/** Vertical plan of the drawing, in percent of its height. */
const LINE = { top: 12, bottom: 66 };
const BARS = { top: 73, bottom: 92 };

export function TrendChart({ weeks }: { weeks: readonly Week[] }) {
  const t = useT();
  const locale = useLocale();
  const [first, last] = [weeks[0], weeks.at(-1)];
  const most = Math.max(0, ...weeks.map((week) => week.total));
  if (!first || !last || most === 0) return <p className="empty">{t("coverage.noTrend")}</p>;
  const total = scaleLinear([0, most], [LINE.bottom, LINE.top]).nice(3);
  const ticks = total.ticks(3).filter((tick) => tick > 0 && Number.isInteger(tick));
  // A week in which fewer count than before has no bar; the table tells it.
  const added = scaleLinear(
    [0, Math.max(...weeks.map((week) => week.added), 1)],
    [0, BARS.bottom - BARS.top],
  ).clamp(true);
  const middle = (index: number) => ((index + 0.5) / weeks.length) * 100;
  const label = t("coverage.trendAlt", {
    weeks: weeks.length,
    from: formatCalendarDate(first.monday),
    to: formatCalendarDate(last.monday),
    first: formatNumber(first.total, locale),
    last: formatNumber(last.total, locale),
  });
  const totalArea = area<Week>(
    (_, index) => middle(index),
    LINE.bottom,
    (week) => total(week.total),
  );
  const totalLine = line<Week>(
    (_, index) => middle(index),
    (week) => total(week.total),
  );
  return (
    <figure className="chart-figure">
      <ul className="legend">
        <li className="legend-line">{t("coverage.trendTotal")}</li>
        <li className="legend-bar">{t("coverage.trendAdded")}</li>
      </ul>
      <svg className="chart trend-chart" role="img" aria-label={label}>
        {ticks.map((tick) => (
          <line
            className="chart-grid"
            key={tick}
            x1="0"
            x2="100%"
            y1={`${total(tick)}%`}
            y2={`${total(tick)}%`}
          />
        ))}
        <svg width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <path className="trend-area" d={totalArea(weeks) ?? ""} />
          <path className="trend-line" d={totalLine(weeks) ?? ""} />
          {weeks.map((week, index) => (
            <rect
              className="trend-bar"
              key={week.monday}
              x={middle(index) - 35 / weeks.length}
              width={70 / weeks.length}
              y={BARS.bottom - added(week.added)}
              height={added(week.added)}
            />
          ))}
        </svg>
        <line className="chart-axis" x1="0" x2="100%" y1={`${LINE.bottom}%`} y2={`${LINE.bottom}%`} />
        <line className="chart-axis" x1="0" x2="100%" y1={`${BARS.bottom}%`} y2={`${BARS.bottom}%`} />
        {ticks.map((tick) => (
          <text className="chart-label" key={tick} x="0" y={`${total(tick) - 1}%`}>
            {formatNumber(tick, locale)}
          </text>
        ))}
        <circle
          className="trend-end"
          cx={`${middle(weeks.length - 1)}%`}
          cy={`${total(last.total)}%`}
          r="5"
        />
        <text className="chart-value" x="100%" y={`${total(last.total) - 4}%`} textAnchor="end">
          {formatNumber(last.total, locale)}
        </text>
        <text className="chart-label" x="0" y="100%">
          {shortDate(first.monday)}
        </text>
        <text className="chart-label" x="100%" y="100%" textAnchor="end">
          {shortDate(last.monday)}
        </text>
      </svg>
      <details>
        <summary>{t("coverage.trendTable")}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("coverage.week")}</th>
              <th scope="col" className="number">
                {t("coverage.trendAdded")}
              </th>
              <th scope="col" className="number">
                {t("coverage.trendTotal")}
              </th>
            </tr>
          </thead>
          <tbody>
            {weeks.toReversed().map((week) => (
              <tr key={week.monday}>
                <th scope="row">{formatCalendarDate(week.monday)}</th>
                <td className="number">{formatNumber(week.added, locale)}</td>
                <td className="number">{formatNumber(week.total, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** "2026-11-16" as "16/11". */
const shortDate = (day: string) => formatCalendarDate(day).slice(0, 5);
