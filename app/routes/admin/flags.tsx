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
import { FilterChoice } from "~/ui/filter-form";
import { ListPage } from "~/ui/list-page";
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
  const { parameter } = flagFilters;
  const views = [
    ["", t("flags.open")],
    ["da-xong", t("flags.closed")],
  ] as const;
  return (
    <ListPage
      address={ADDRESS}
      title={t("flags.title")}
      lead={t("flags.lead")}
      viewsLabel={t("flags.view")}
      views={views}
      filters={filters}
      naming={flagFilters}
      filtered={filters.rule !== "" || filters.commune !== ""}
      fields={
        <>
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
        </>
      }
      counted={t("flags.count", { count })}
      count={count}
      perPage={FLAGS_PER_PAGE}
      empty={{ filtered: t("flags.noneFound"), all: t("flags.none") }}
    >
      <FlagTable flags={flags} />
    </ListPage>
  );
}
