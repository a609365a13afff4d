/** /quan-tri/ky-bao-cao: communes × months, where each report stands, and what waits for the viewer. */
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { listMonths, MONTHS_SHOWN } from "~/features/periods/list-months.server";
import { monthsFilters } from "~/features/periods/month-filters";
import { monthAfter } from "~/features/periods/months";
import { MonthsTable } from "~/features/periods/months-table";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { FilterChoice, FilterForm, FilterInput } from "~/ui/filter-form";
import { pageTitle } from "~/ui/page-title";

const ADDRESS = "/quan-tri/ky-bao-cao";

export const loader = guard(["commune-officer", "province-admin"], async ({ request, app, viewer }) => {
  const filters = monthsFilters.read(new URL(request.url).searchParams);
  const list = await listMonths(app.db, viewer, vietnamDate(now()), filters);
  const [latest] = list.months;
  return { ...list, filters, earlier: latest ? monthAfter(latest, -MONTHS_SHOWN).id : "" };
});

export const meta = pageTitle<typeof loader>((t) => t("periods.title"));

export default function Months() {
  const t = useT();
  const { filters, months, rows, waiting, earlier } = useLoaderData<typeof loader>();
  const { parameter, write } = monthsFilters;
  return (
    <div className="page">
      <h1>{t("periods.title")}</h1>
      <p className="lead">{t("periods.lead")}</p>
      <p>
        <strong>{waiting > 0 ? t("periods.waiting", { count: waiting }) : t("periods.nothingWaits")}</strong>
      </p>
      <FilterForm action={ADDRESS} filtered={write(filters, { until: "" }) !== ""}>
        <FilterInput name={parameter("name")} label={t("coverage.filterName")} value={filters.name} />
        <FilterChoice
          name={parameter("show")}
          label={t("periods.filterShow")}
          any={t("periods.showAll")}
          options={[["cho-toi", t("periods.showWaiting")]]}
          value={filters.show}
        />
      </FilterForm>
      {rows.length === 0 ? (
        <p className="empty">{t("periods.noRows")}</p>
      ) : (
        <MonthsTable months={months} rows={rows} />
      )}
      <p className="page-links">
        {filters.until !== "" && (
          <a href={`${ADDRESS}${write(filters, { until: "" })}`}>← {t("periods.latestMonths")}</a>
        )}
        <a href={`${ADDRESS}${write(filters, { until: earlier })}`}>{t("periods.earlierMonths")} →</a>
      </p>
    </div>
  );
}
