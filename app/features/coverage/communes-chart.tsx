/** The communes side by side from high to low: who leads, who lags, and how far the target is. */
import { scaleLinear } from "d3-scale";
import { useLocale, useT } from "~/i18n/context";
import { formatShare } from "~/i18n/format";
import type { CommuneCoverage } from "./arrange-communes";
import { formatProgress } from "./format-progress";

/** Share of the drawing's height that bars may take; the rest is for the uppermost label. */
const ROOM = 90;

/** The table below it carries the same figures; communes without a share are left to it. */
export function CommunesChart({
  rows,
  targetShare,
}: {
  rows: readonly CommuneCoverage[];
  targetShare: number;
}) {
  const t = useT();
  const locale = useLocale();
  const bars = rows
    .flatMap(({ share, fullName, code, kind }) => (share === null ? [] : [{ share, fullName, code, kind }]))
    .sort((a, b) => b.share - a.share);
  const [highest, lowest] = [bars[0], bars.at(-1)];
  if (!highest || !lowest || bars.length < 3) return null;
  const place = ({ fullName, share }: typeof highest) =>
    t("coverage.chartPlace", { name: fullName, share: formatProgress(share, locale) });
  const target = formatShare(targetShare, locale);
  const showsTarget = highest.share >= targetShare / 2;
  const top = Math.max(highest.share, showsTarget ? targetShare : 0, 0.001);
  const height = scaleLinear([0, top], [0, ROOM]).nice(3);
  const ticks = height
    .ticks(3)
    .filter((tick) => tick > 0 && !(showsTarget && Math.abs(height(tick) - height(targetShare)) < 12));
  // As many digits after the comma as tell the ticks apart.
  const digits = Math.max(0, Math.ceil(-Math.log10((ticks[0] ?? 1) * 100)));
  return (
    <figure className="chart-figure">
      <ul className="legend">
        <li className="legend-phuong">{t("coverage.kind.phuong")}</li>
        <li className="legend-xa">{t("coverage.kind.xa")}</li>
      </ul>
      <svg
        className="chart communes-chart"
        role="img"
        aria-label={t("coverage.chartAlt", {
          count: bars.length,
          highest: place(highest),
          lowest: place(lowest),
        })}
      >
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              className="chart-grid"
              x1="0"
              x2="100%"
              y1={`${100 - height(tick)}%`}
              y2={`${100 - height(tick)}%`}
            />
            <text className="chart-label" x="100%" y={`${99 - height(tick)}%`} textAnchor="end">
              {formatShare(tick, locale, digits)}
            </text>
          </g>
        ))}
        <svg
          width="100%"
          height="100%"
          viewBox={`0 0 ${bars.length} 100`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {bars.map((bar, index) => (
            <rect
              className={`bar-${bar.kind}`}
              key={bar.code}
              x={index + 0.12}
              width="0.76"
              y={100 - height(bar.share)}
              height={height(bar.share)}
            >
              <title>{place(bar)}</title>
            </rect>
          ))}
        </svg>
        {showsTarget && (
          <>
            <line
              className="chart-target"
              x1="0"
              x2="100%"
              y1={`${100 - height(targetShare)}%`}
              y2={`${100 - height(targetShare)}%`}
            />
            <text className="chart-value" x="100%" y={`${98 - height(targetShare)}%`} textAnchor="end">
              {t("coverage.target", { target })}
            </text>
          </>
        )}
        <line className="chart-axis" x1="0" x2="100%" y1="100%" y2="100%" />
      </svg>
      <figcaption>
        <span>{t("coverage.chartHighest", { place: place(highest) })}</span>
        <span>{t("coverage.chartLowest", { place: place(lowest) })}</span>
        {!showsTarget && <span className="muted">{t("coverage.chartTargetOutside", { target })}</span>}
      </figcaption>
    </figure>
  );
}
