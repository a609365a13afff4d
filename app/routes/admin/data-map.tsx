/** The data map, for province administrators: what is kept about whom, why, how long and who reads it. */
import { useLoaderData } from "@remix-run/react";
import { HOLDINGS, RETENTION } from "#drizzle/data-map/vocabulary";
import { guard } from "~/features/accounts/guard.server";
import { ExportLinks } from "~/features/coverage/export-links";
import { dataMapFilters } from "~/features/data-map/data-map-filters";
import { countColumns, listTables } from "~/features/data-map/list-columns.server";
import { MappedTable } from "~/features/data-map/mapped-table";
import { useT } from "~/i18n/context";
import { FilterChoice, FilterForm, FilterInput } from "~/ui/filter-form";
import { pageTitle } from "~/ui/page-title";

const ADDRESS = "/quan-tri/ban-do-du-lieu";

export const loader = guard(["province-admin"], ({ request, locale }) => {
  const filters = dataMapFilters.read(new URL(request.url).searchParams);
  const tables = listTables(locale, filters);
  return { filters, tables, count: countColumns(tables) };
});

export const meta = pageTitle((t) => t("dataMap.title"));

export default function DataMap() {
  const t = useT();
  const { filters, tables, count } = useLoaderData<typeof loader>();
  const { parameter, write } = dataMapFilters;
  const filtered = write(filters) !== "";
  return (
    <div className="page">
      <h1>{t("dataMap.title")}</h1>
      <p className="lead">{t("dataMap.lead")}</p>
      <FilterForm action={ADDRESS} filtered={filtered}>
        <FilterInput name={parameter("text")} label={t("dataMap.text")} value={filters.text} />
        <FilterChoice
          name={parameter("holds")}
          label={t("dataMap.holds")}
          any={t("dataMap.anyHolds")}
          options={HOLDINGS.map((holds) => [holds, t(`dataMap.holds.${holds}`)] as const)}
          value={filters.holds}
        />
        <FilterChoice
          name={parameter("kept")}
          label={t("dataMap.kept")}
          any={t("dataMap.anyKept")}
          options={RETENTION.map((kept) => [kept, t(`retention.class.${kept}`)] as const)}
          value={filters.kept}
        />
      </FilterForm>
      {tables.length === 0 ? (
        <p className="empty">{t("dataMap.noneFound")}</p>
      ) : (
        <>
          <p>
            <strong>{t("dataMap.count", count)}</strong>
          </p>
          <ExportLinks dataset="ban-do-du-lieu" search={write(filters)} />
          {tables.map((table) => (
            <MappedTable key={table.name} table={table} open={filtered} />
          ))}
        </>
      )}
    </div>
  );
}
