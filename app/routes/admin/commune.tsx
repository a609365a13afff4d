/** A commune: its figure, its way, its people. */
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { administersCommune } from "~/features/accounts/viewer";
import { readProgramme } from "~/features/catalog/read-programme.server";
import { communeCoverage } from "~/features/coverage/commune-coverage.server";
import { communePeople } from "~/features/coverage/commune-people.server";
import { coverageFilters } from "~/features/coverage/coverage-filters";
import { audienceOptions, topicOptions } from "~/features/coverage/filter-options.server";
import { paceOf } from "~/features/coverage/pace";
import { paceFilters } from "~/features/coverage/pace-filters";
import { PacePanel } from "~/features/coverage/pace-panel";
import { PEOPLE_PER_PAGE, peopleFilters } from "~/features/coverage/people-filters";
import { PeopleTable } from "~/features/coverage/people-table";
import { ProgressFigure } from "~/features/coverage/progress-figure";
import { TrendChart } from "~/features/coverage/trend-chart";
import { weeklyTrend } from "~/features/coverage/weekly-trend.server";
import { findCommune } from "~/features/places/find-commune.server";
import { useT } from "~/i18n/context";
import { formatCalendarDate, vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { notFound } from "~/platform/errors";
import { Breadcrumb } from "~/ui/breadcrumb";
import { FilterChoice, FilterForm, FilterInput } from "~/ui/filter-form";
import { PageLinks } from "~/ui/page-links";
import { pageTitle } from "~/ui/page-title";

export const loader = guard(
  ["commune-officer", "province-admin"],
  async ({ request, params, app, viewer, locale }) => {
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
      targetShare: report.targetShare,
      weeks,
      pace: paceOf(weeks, {
        day: today,
        missing: figures.missing,
        by: paceFilters.read(search).by || (await readProgramme(app.db)).targetDate,
      }),
      ...(await communePeople(app.db, viewer, commune.code, today, filters)),
      audiences: await audienceOptions(app.db, locale),
      topics: await topicOptions(app.db, today, locale),
    };
  },
);

export const meta = pageTitle<typeof loader>(
  (t, data) => data?.commune.fullName ?? t("common.notFoundTitle"),
);

export default function Commune() {
  const t = useT();
  const { commune, today, filters, figures, targetShare, weeks, pace, people, count, audiences, topics } =
    useLoaderData<typeof loader>();
  const { parameter, write } = peopleFilters;
  const address = `/quan-tri/xa-phuong/${commune.slug}`;
  const filtered = write(filters, { page: 1 }) !== "";
  return (
    <div className="page">
      <Breadcrumb entries={[[t("coverage.overviewTitle"), "/quan-tri"], [commune.fullName]]} />
      <h1>{commune.fullName}</h1>
      <p className="lead">{t("coverage.figuresOf", { date: formatCalendarDate(today) })}</p>
      <div className="charts">
        <ProgressFigure figures={figures} targetShare={targetShare} />
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
            kept={[...new URLSearchParams(write(filters))]}
          />
        )}
      </div>
      {figures.adultsEstimated && <p className="muted">{t("coverage.estimateNote")}</p>}
      <p>
        <a href={`${address}/ap`}>{t("coverage.hamletsDoor")}</a>
      </p>
      <section id="nguoi-hoc">
        <h2>{t("coverage.peopleTitle")}</h2>
        <FilterForm action={address} filtered={filtered}>
          <FilterInput name={parameter("name")} label={t("coverage.filterPerson")} value={filters.name} />
          <FilterChoice
            name={parameter("counting")}
            label={t("coverage.filterCounting")}
            any={t("coverage.anyCounting")}
            options={[
              ["co", t("coverage.countingYes")],
              ["chua", t("coverage.countingNo")],
            ]}
            value={filters.counting}
          />
          <FilterChoice
            name={parameter("audience")}
            label={t("coverage.audience")}
            any={t("coverage.anyAudience")}
            options={audiences}
            value={filters.audience}
          />
          <FilterChoice
            name={parameter("topic")}
            label={t("coverage.filterTopic")}
            any={t("coverage.anyTopic")}
            options={topics}
            value={filters.topic}
          />
        </FilterForm>
        <div className="list-head">
          <p>
            <strong>{t("coverage.peopleCount", { count })}</strong>
          </p>
          <a href={`/quan-tri/hoan-thanh?${new URLSearchParams({ xa: commune.slug })}`}>
            {t("coverage.communeCompletions")}
          </a>
        </div>
        {people.length === 0 ? (
          <p className="empty">{t(filtered ? "coverage.noPeopleFound" : "coverage.noPeople")}</p>
        ) : (
          <>
            <PeopleTable people={people} audienceNames={Object.fromEntries(audiences)} />
            <p className="muted">{t("coverage.maskedNote")}</p>
          </>
        )}
        <PageLinks
          page={filters.page}
          pages={Math.ceil(count / PEOPLE_PER_PAGE)}
          hrefOf={(page) => `${address}${write(filters, { page })}#nguoi-hoc`}
        />
      </section>
    </div>
  );
}
