/** A commune: its figure, its way, its people. */
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { administersCommune } from "~/features/accounts/viewer";
import { readProgramme } from "~/features/catalog/read-programme.server";
import { communeCoverage } from "~/features/coverage/commune-coverage.server";
import { countByHamlet } from "~/features/coverage/count-by-hamlet.server";
import { coverageFilters } from "~/features/coverage/coverage-filters";
import { audienceOptions, hamletOptions, topicOptions } from "~/features/coverage/filter-options.server";
import { HamletProgress } from "~/features/coverage/hamlet-progress";
import { ledgerIsOld } from "~/features/coverage/ledger-state.server";
import { listPeople } from "~/features/coverage/list-people.server";
import { paceOf } from "~/features/coverage/pace";
import { paceFilters } from "~/features/coverage/pace-filters";
import { PacePanel } from "~/features/coverage/pace-panel";
import { peopleFilters } from "~/features/coverage/people-filters";
import { PeopleList } from "~/features/coverage/people-list";
import { ProgressFigure } from "~/features/coverage/progress-figure";
import { RecountingNotice } from "~/features/coverage/recounting-notice";
import { TrendChart } from "~/features/coverage/trend-chart";
import { weeklyTrend } from "~/features/coverage/weekly-trend.server";
import { findCommune } from "~/features/places/find-commune.server";
import { listHamlets } from "~/features/places/list-hamlets.server";
import { useT } from "~/i18n/context";
import { formatCalendarDate, vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { notFound } from "~/platform/errors";
import { Breadcrumb } from "~/ui/breadcrumb";
import { pageTitle } from "~/ui/page-title";

export const loader = guard(
  ["commune-officer", "province-admin"],
  async ({ request, params, app, viewer, locale, t }) => {
    const today = vietnamDate(now());
    const commune = await findCommune(app.db, params.slug ?? "", today);
    if (!administersCommune(viewer, commune.code)) throw notFound();
    const search = new URL(request.url).searchParams;
    const filters = peopleFilters.read(search);
    const report = await communeCoverage(app.db, viewer, today, coverageFilters.read(new URLSearchParams()));
    const figures = report.communes.find(({ code }) => code === commune.code);
    if (!figures) throw notFound();
    const weeks = await weeklyTrend(app.db, viewer, today, { communeCode: commune.code });
    return {
      commune,
      today,
      filters,
      figures,
      from: report.from,
      targetShare: report.targetShare,
      weeks,
      pace: paceOf(weeks, {
        day: today,
        missing: figures.missing,
        by: paceFilters.read(search).by || (await readProgramme(app.db)).targetDate,
      }),
      list: await listPeople(app.db, viewer, today, filters, commune.code),
      hamlets: await listHamlets(app.db, commune.code),
      hamletCounts: await countByHamlet(app.db, viewer, commune.code, today),
      hamletOptions: await hamletOptions(app.db, commune.code, t),
      audiences: await audienceOptions(app.db, locale),
      topics: await topicOptions(app.db, today, locale),
      recounting: await ledgerIsOld(app.db),
    };
  },
);

export const meta = pageTitle<typeof loader>(
  (t, data) => data?.commune.fullName ?? t("common.notFoundTitle"),
);

export default function Commune() {
  const t = useT();
  const {
    from,
    commune,
    today,
    filters,
    figures,
    targetShare,
    weeks,
    pace,
    list,
    audiences,
    topics,
    ...data
  } = useLoaderData<typeof loader>();
  const { hamlets, hamletCounts, hamletOptions } = data;
  const address = `/quan-tri/xa-phuong/${commune.slug}`;
  return (
    <div className="page">
      <Breadcrumb entries={[[t("coverage.overviewTitle"), "/quan-tri"], [commune.fullName]]} />
      <h1>{commune.fullName}</h1>
      <p className="lead">{t("coverage.figuresOf", { date: formatCalendarDate(today) })}</p>
      <RecountingNotice recounting={data.recounting} />
      <div className="charts">
        <ProgressFigure figures={figures} targetShare={targetShare} from={from} day={today} />
        <section className="card">
          <h2>{t("coverage.trendTitle")}</h2>
          <TrendChart weeks={weeks} />
        </section>
        {pace && (
          <PacePanel
            pace={pace}
            targetShare={targetShare}
            adultsEstimated={figures.adultsEstimated}
            today={today}
            kept={[...new URLSearchParams(peopleFilters.write(filters))]}
          />
        )}
      </div>
      {figures.adultsEstimated && <p className="muted">{t("coverage.estimateNote")}</p>}
      <section>
        <h2>{t("coverage.hamlets")}</h2>
        {hamlets.length > 0 && <HamletProgress hamlets={hamlets} counts={hamletCounts} address={address} />}
        <p>
          <a href={`${address}/ap`}>{t("coverage.hamletsDoor")}</a>
        </p>
      </section>
      <section id="nguoi-hoc">
        <h2>{t("coverage.peopleTitle")}</h2>
        <p>
          <a href={`/quan-tri/hoan-thanh?${new URLSearchParams({ xa: commune.slug })}`}>
            {t("coverage.communeCompletions")}
          </a>
        </p>
        <PeopleList
          {...{ address, filters, list, audiences, topics }}
          hamlets={hamletOptions}
          communeSlug={commune.slug}
        />
      </section>
    </div>
  );
}
