/** How far the communes are: the figure, the way it went, every commune. */
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { administeredCommunes } from "~/features/accounts/viewer";
import { readProgramme } from "~/features/catalog/read-programme.server";
import { communeCoverage } from "~/features/coverage/commune-coverage.server";
import { CommuneRanks } from "~/features/coverage/commune-ranks";
import { CommunesChart } from "~/features/coverage/communes-chart";
import { CommunesMap } from "~/features/coverage/communes-map";
import { CommunesTable } from "~/features/coverage/communes-table";
import { coverageFilters } from "~/features/coverage/coverage-filters";
import { ExportLinks } from "~/features/coverage/export-links";
import { ledgerIsOld } from "~/features/coverage/ledger-state.server";
import { paceOf } from "~/features/coverage/pace";
import { paceFilters } from "~/features/coverage/pace-filters";
import { PacePanel } from "~/features/coverage/pace-panel";
import { PeriodPills } from "~/features/coverage/period-pills";
import { ProgressFigure } from "~/features/coverage/progress-figure";
import { rankCommunes } from "~/features/coverage/rank-communes";
import { RecountingNotice } from "~/features/coverage/recounting-notice";
import { StageFigures } from "~/features/coverage/stage-figures";
import { TrendChart } from "~/features/coverage/trend-chart";
import { weeklyTrend } from "~/features/coverage/weekly-trend.server";
import { communeDrawing } from "~/features/places/commune-drawing.server";
import { DecisionsPanel } from "~/features/reports/decisions-panel";
import { decisionsWaiting } from "~/features/reports/decisions-waiting.server";
import { useT } from "~/i18n/context";
import { formatCalendarDate, vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { FilterChoice, FilterForm, FilterInput } from "~/ui/filter-form";
import { pageTitle } from "~/ui/page-title";

export const loader = guard(["commune-officer", "province-admin"], async ({ request, app, viewer }) => {
  const today = vietnamDate(now());
  const search = new URL(request.url).searchParams;
  const filters = coverageFilters.read(search);
  const report = await communeCoverage(app.db, viewer, today, filters);
  const weeks = await weeklyTrend(app.db, viewer, report.day);
  const programme = await readProgramme(app.db);
  const scope = administeredCommunes(viewer);
  return {
    ...report,
    filters,
    today,
    weeks,
    pace: paceOf(weeks, {
      day: report.day,
      missing: report.total.missing,
      by: paceFilters.read(search).by || programme.targetDate,
    }),
    ranks: rankCommunes(report.communes),
    drawing: await communeDrawing(app.db),
    waiting: await decisionsWaiting(app.db, viewer, today),
    adultAge: programme.adultAge,
    recounting: await ledgerIsOld(app.db),
    wholeProvince: scope === "all",
    inCharge: scope === "all" || scope.length > 0,
  };
});

export const meta = pageTitle<typeof loader>((t) => t("coverage.overviewTitle"));

export default function Dashboard() {
  const t = useT();
  const { day, from, today, total, targetShare, communes, stages, weeks, waiting, ranks, ...data } =
    useLoaderData<typeof loader>();
  const { rows, shown, filters, drawing, pace, adultAge, wholeProvince, inCharge } = data;
  if (!inCharge) return <NoScope />;
  const { parameter, write } = coverageFilters;
  const kept = [...new URLSearchParams(write(filters))];
  return (
    <div className="page">
      <h1>{t("coverage.overviewTitle")}</h1>
      <p className="lead">
        {wholeProvince
          ? t("coverage.scopeProvince", { count: total.communes })
          : t("coverage.scopeOwn", { names: communes.map((commune) => commune.fullName).join(", ") })}{" "}
        {t("coverage.figuresOf", { date: formatCalendarDate(day) })}
      </p>
      <RecountingNotice recounting={data.recounting} />
      <DecisionsPanel waiting={waiting} />
      <ProgressFigure figures={total} targetShare={targetShare} from={from} day={day} />
      <StageFigures figures={stages} from={from} day={day} />
      <div className="charts">
        <section className="card">
          <h2>{t("coverage.trendTitle")}</h2>
          <TrendChart weeks={weeks} />
        </section>
        {communes.length > 2 && total.counted > 0 && (
          <section className="card">
            <h2>{t("coverage.chartTitle")}</h2>
            <CommunesChart rows={communes} targetShare={targetShare} />
          </section>
        )}
        {pace && (
          <PacePanel
            pace={pace}
            targetShare={targetShare}
            adultsEstimated={total.adultsEstimated}
            today={today}
            kept={kept}
          />
        )}
      </div>
      {drawing && communes.length > 2 && (
        <section className="card">
          <h2>{t("coverage.mapTitle")}</h2>
          <CommunesMap drawing={drawing} communes={communes} targetShare={targetShare} />
        </section>
      )}
      {ranks.best.length > 0 && <CommuneRanks ranks={ranks} />}
      <section id="xa-phuong">
        <h2>{t("coverage.communesTitle")}</h2>
        <PeriodPills filters={filters} today={today} />
        <FilterForm action="/quan-tri" filtered={write(filters, { sort: "ten", direction: "tang" }) !== ""}>
          <input type="hidden" name={parameter("sort")} value={filters.sort} />
          <input type="hidden" name={parameter("direction")} value={filters.direction} />
          <FilterInput name={parameter("name")} label={t("coverage.filterName")} value={filters.name} />
          <FilterChoice
            name={parameter("kind")}
            label={t("coverage.filterKind")}
            any={t("coverage.anyKind")}
            options={[
              ["phuong", t("coverage.kind.phuong")],
              ["xa", t("coverage.kind.xa")],
            ]}
            value={filters.kind}
          />
          <FilterInput
            name={parameter("from")}
            label={t("coverage.filterFrom")}
            type="date"
            max={today}
            value={filters.from}
          />
          <FilterInput
            name={parameter("day")}
            label={t("coverage.filterDay")}
            type="date"
            max={today}
            value={filters.day}
          />
        </FilterForm>
        <div className="list-head">
          <p>
            <strong>{t("coverage.communesCaption", { count: rows.length })}</strong>
            <br />
            <span className="muted">
              {t("coverage.grownNote", { from: formatCalendarDate(from), to: formatCalendarDate(day) })}
            </span>
          </p>
          <ExportLinks dataset="do-phu" search={write(filters)} />
        </div>
        <CommunesTable rows={rows} sum={shown} filters={filters} />
        {total.adultsEstimated && <p className="muted">{t("coverage.estimateNote")}</p>}
        <p className="muted">{t("coverage.whoCounts", { age: adultAge })}</p>
      </section>
    </div>
  );
}

function NoScope() {
  const t = useT();
  return (
    <div className="page page-narrow">
      <h1>{t("coverage.noScopeTitle")}</h1>
      <p className="lead">{t("coverage.noScopeText")}</p>
    </div>
  );
}
