/** When the target is reached at the present pace, and what pace a wanted day asks for, in plain sentences. */
import { useLocale, useT } from "~/i18n/context";
import { formatCalendarDate, formatNumber, formatShare } from "~/i18n/format";
import { FilterInput } from "~/ui/filter-form";
import { FEWEST_WEEKS, type Forecast, PACE_WEEKS } from "./forecast";
import type { Pace } from "./pace";
import { paceFilters } from "./pace-filters";

export function PacePanel({
  pace,
  targetShare,
  adultsEstimated,
  today,
  kept = [],
}: {
  pace: Pace;
  targetShare: number;
  adultsEstimated: boolean;
  today: string;
  /** Parameters of the address that choosing another day leaves as they are. */
  kept?: readonly (readonly [name: string, value: string])[];
}) {
  const t = useT();
  const locale = useLocale();
  const target = formatShare(targetShare, locale);
  return (
    <section className="card pace" id="nhip-do">
      <h2>{t("pace.title", { target })}</h2>
      <ForecastWords forecast={pace.forecast} target={target} />
      {adultsEstimated && <p className="muted">{t("pace.estimated")}</p>}
      {pace.forecast.kind !== "reached" && (
        <>
          <NeededWords pace={pace} />
          <form method="get" action="#nhip-do" className="filters">
            {kept.map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <FilterInput
              name={paceFilters.parameter("by")}
              label={t("pace.by")}
              type="date"
              min={today}
              value={pace.by ?? ""}
            />
            <div className="filter-buttons">
              <button type="submit" className="button button-secondary">
                {t("pace.compute")}
              </button>
            </div>
          </form>
        </>
      )}
      <details>
        <summary>{t("pace.methodTitle")}</summary>
        <p>{t("pace.method", { weeks: PACE_WEEKS, fewest: FEWEST_WEEKS })}</p>
      </details>
    </section>
  );
}

function ForecastWords({ forecast, target }: { forecast: Forecast; target: string }) {
  const t = useT();
  const locale = useLocale();
  if (forecast.kind === "reached") return <p>{t("pace.reached", { target })}</p>;
  if (forecast.kind === "tooLittle")
    return <p>{t("pace.tooLittle", { weeks: forecast.weeks, fewest: FEWEST_WEEKS })}</p>;
  const perWeek = formatNumber(forecast.perWeek, locale, forecast.perWeek < 10 ? 1 : 0);
  if (forecast.kind === "beyond") return <p>{t("pace.beyond", { perWeek, target })}</p>;
  const { day, earliest, latest } = forecast;
  return (
    <>
      <p>
        <strong>{t("pace.expected", { target, day: formatCalendarDate(day) })}</strong>{" "}
        {latest === null
          ? t("pace.openRange", { earliest: formatCalendarDate(earliest) })
          : t("pace.range", {
              earliest: formatCalendarDate(earliest),
              latest: formatCalendarDate(latest),
            })}
      </p>
      <p className="muted">{t("pace.atPace", { perWeek })}</p>
    </>
  );
}

function NeededWords({ pace: { by, needed, forecast } }: { pace: Pace }) {
  const t = useT();
  const locale = useLocale();
  if (by === null) return null;
  const day = formatCalendarDate(by);
  if (needed === null) return <p>{t("pace.dayOver", { day })}</p>;
  const more = "perWeek" in forecast ? Math.ceil(needed - forecast.perWeek) : null;
  return (
    <p>
      {t("pace.needed", { day, needed: formatNumber(needed, locale) })}{" "}
      {more !== null &&
        (more > 0 ? t("pace.more", { more: formatNumber(more, locale) }) : t("pace.paceSuffices"))}
    </p>
  );
}
