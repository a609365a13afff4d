/** The figure everything is about: how many have reached it, of how many, and how far the target is. */
import { useLocale, useT } from "~/i18n/context";
import { formatCalendarDate, formatNumber, formatShare } from "~/i18n/format";
import type { CoverageTotal } from "./arrange-communes";
import { Estimated } from "./estimated";
import { formatProgress } from "./format-progress";

type Figures = Pick<CoverageTotal, "adults" | "adultsEstimated" | "counted" | "grown" | "share" | "missing">;

/** `from`, `day`: the stretch of days whose growth is said. */
export function ProgressFigure({
  figures,
  targetShare,
  from,
  day,
}: {
  figures: Figures;
  targetShare: number;
  from: string;
  day: string;
}) {
  const t = useT();
  const locale = useLocale();
  const { adults, adultsEstimated, counted, grown, share, missing } = figures;
  const target = formatShare(targetShare, locale);
  return (
    <section className="card progress-figure">
      {share === null || !adults ? (
        <p className="notice notice-warm">{t("coverage.noAdults")}</p>
      ) : (
        <>
          <p className="progress-share">
            <Estimated when={adultsEstimated} />
            {formatProgress(share, locale)}
          </p>
          <p>
            {t("coverage.reachedOf", {
              counted: formatNumber(counted, locale),
              adults: formatNumber(adults, locale),
            })}
            {adultsEstimated && <span className="muted"> ({t("common.estimated")})</span>}.
          </p>
          <TargetBar share={share} targetShare={targetShare} />
        </>
      )}
      <dl className="facts">
        <Fact label={t("coverage.counted")} people={counted} />
        {missing !== null &&
          (missing > 0 ? (
            <Fact label={t("coverage.distance", { target })} people={missing} estimated={adultsEstimated} />
          ) : (
            <div>
              <dt>{t("coverage.distance", { target })}</dt>
              <dd>
                <span className="badge badge-good">✓ {t("coverage.targetReached")}</span>
              </dd>
            </div>
          ))}
        <Fact
          label={t("coverage.grownWithin", { from: formatCalendarDate(from), to: formatCalendarDate(day) })}
          people={grown}
        />
      </dl>
    </section>
  );
}

function Fact({ label, people, estimated = false }: { label: string; people: number; estimated?: boolean }) {
  const t = useT();
  const locale = useLocale();
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Estimated when={estimated} />
        {formatNumber(people, locale)} {t("coverage.peopleUnit")}
      </dd>
    </div>
  );
}

/** The bar runs from 0 to all adults; the target is a mark on it, named below at its place. */
function TargetBar({ share, targetShare }: { share: number; targetShare: number }) {
  const t = useT();
  const locale = useLocale();
  const percent = (value: number) => `${Math.round(Math.min(1, value) * 1000) / 10}%`;
  const target = formatShare(targetShare, locale);
  return (
    <svg
      className="target-bar"
      role="img"
      aria-label={t("coverage.progressAlt", { share: formatProgress(share, locale), target })}
    >
      <rect className="target-bar-ground" width="100%" height="1rem" rx="8" />
      <rect className="target-bar-reached" width={percent(share)} height="1rem" rx="8" />
      <line
        className="target-bar-mark"
        x1={percent(targetShare)}
        x2={percent(targetShare)}
        y1="-4"
        y2="1.4rem"
      />
      <text
        className="chart-label"
        x={percent(targetShare)}
        y="2.4rem"
        textAnchor={targetShare > 0.75 ? "end" : "middle"}
      >
        {t("coverage.target", { target })}
      </text>
    </svg>
  );
}
