/** /quan-tri/canh-bao: what looks odd in one's communes and waits for a person to judge. */
import { useLoaderData } from "@remix-run/react";
import { FLAG_RULES } from "#drizzle/schema/flags";
import { guard } from "~/features/accounts/guard.server";
import { communeOptions } from "~/features/coverage/filter-options.server";
import { FLAGS_PER_PAGE, flagFilters } from "~/features/flags/flag-filters";
import { FlagTable } from "~/features/flags/flag-table";
import { listFlags } from "~/features/flags/list-flags.server";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { FilterChoice, FilterForm } from "~/ui/filter-form";
import { PageLinks } from "~/ui/page-links";
import { pageTitle } from "~/ui/page-title";

const ADDRESS = "/quan-tri/canh-bao";

export const loader = guard(["commune-officer", "province-admin"], async ({ request, app, viewer }) => {
  const today = vietnamDate(now());
  const filters = flagFilters.read(new URL(request.url).searchParams);
  return {
    filters,
    communes: await communeOptions(app.db, viewer, today),
    ...(await listFlags(app.db, viewer, today, filters)),
  };
});

export const meta = pageTitle((t) => t("flags.title"));

export default function Flags() {
  const t = useT();
  const { filters, communes, flags, count } = useLoaderData<typeof loader>();
  const { parameter, write } = flagFilters;
  const filtered = filters.rule !== "" || filters.commune !== "";
  const views = [
    ["", t("flags.open")],
    ["da-xong", t("flags.closed")],
  ] as const;
  return (
    <div className="page">
      <h1>{t("flags.title")}</h1>
      <p className="lead">{t("flags.lead")}</p>
      <nav className="pills" aria-label={t("flags.view")}>
        {views.map(([view, label]) => (
          <a
            key={view}
            href={`${ADDRESS}${write(filters, { view, page: 1 })}`}
            aria-current={filters.view === view ? "page" : undefined}
          >
            {label}
          </a>
        ))}
      </nav>
      <FilterForm action={ADDRESS} filtered={filtered}>
        {filters.view && <input type="hidden" name={parameter("view")} value={filters.view} />}
        <FilterChoice
          name={parameter("rule")}
          label={t("flags.rule")}
          any={t("flags.anyRule")}
          options={FLAG_RULES.map((rule) => [rule, t(`flags.rule.${rule}`)] as const)}
          value={filters.rule}
        />
        <FilterChoice
          name={parameter("commune")}
          label={t("flags.commune")}
          any={t("flags.anyCommune")}
          options={communes}
          value={filters.commune}
        />
      </FilterForm>
      {flags.length === 0 ? (
        <p className="empty">{t(filtered ? "flags.noneFound" : "flags.none")}</p>
      ) : (
        <>
          <p>
            <strong>{t("flags.count", { count })}</strong>
          </p>
          <FlagTable flags={flags} />
        </>
      )}
      <PageLinks
        page={filters.page}
        pages={Math.ceil(count / FLAGS_PER_PAGE)}
        hrefOf={(page) => `${ADDRESS}${write(filters, { page })}`}
      />
    </div>
  );
}
