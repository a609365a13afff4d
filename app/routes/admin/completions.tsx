/** Who completed which topic: the list that the export carries away. */
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { CIRCUMSTANCES } from "~/features/coverage/attempt-circumstances";
import { COMPLETIONS_PER_PAGE, completionFilters } from "~/features/coverage/completion-filters";
import { countCompletions, listCompletions } from "~/features/coverage/completions.server";
import { CompletionsTable } from "~/features/coverage/completions-table";
import { ExportLinks } from "~/features/coverage/export-links";
import { communeOptions, topicOptions } from "~/features/coverage/filter-options.server";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { FilterChoice, FilterForm, FilterInput } from "~/ui/filter-form";
import { PageLinks } from "~/ui/page-links";
import { pageTitle } from "~/ui/page-title";

const ADDRESS = "/quan-tri/hoan-thanh";

export const loader = guard(
  ["commune-officer", "province-admin"],
  async ({ request, app, viewer, locale }) => {
    const today = vietnamDate(now());
    const filters = completionFilters.read(new URL(request.url).searchParams);
    return {
      today,
      filters,
      count: await countCompletions(app.db, viewer, today, filters),
      completions: await listCompletions(app.db, viewer, today, filters),
      communes: await communeOptions(app.db, viewer, today),
      topics: await topicOptions(app.db, today, locale),
    };
  },
);

export const meta = pageTitle<typeof loader>((t) => t("coverage.completionsTitle"));

export default function Completions() {
  const t = useT();
  const { today, filters, count, completions, communes, topics } = useLoaderData<typeof loader>();
  const { parameter, write } = completionFilters;
  const unpaged = write(filters, { page: 1 });
  return (
    <div className="page">
      <h1>{t("coverage.completionsTitle")}</h1>
      <p className="lead">{t("coverage.completionsLead")}</p>
      <FilterForm action={ADDRESS} filtered={unpaged !== ""}>
        <FilterInput name={parameter("name")} label={t("coverage.filterPerson")} value={filters.name} />
        <FilterChoice
          name={parameter("commune")}
          label={t("coverage.commune")}
          any={t("coverage.anyCommune")}
          options={communes}
          value={filters.commune}
        />
        <FilterChoice
          name={parameter("topic")}
          label={t("coverage.filterTopic")}
          any={t("coverage.anyTopic")}
          options={topics}
          value={filters.topic}
        />
        <FilterChoice
          name={parameter("circumstances")}
          label={t("coverage.circumstances")}
          any={t("coverage.anyCircumstances")}
          options={CIRCUMSTANCES.map((one) => [one, t(`coverage.circumstances.${one}`)])}
          value={filters.circumstances}
        />
        <FilterInput
          name={parameter("from")}
          label={t("coverage.from")}
          type="date"
          max={today}
          value={filters.from}
        />
        <FilterInput
          name={parameter("to")}
          label={t("coverage.to")}
          type="date"
          max={today}
          value={filters.to}
        />
      </FilterForm>
      <div className="list-head">
        <p>
          <strong>{t("coverage.completionsCount", { count })}</strong>
        </p>
        {count > 0 && <ExportLinks dataset="hoan-thanh" search={unpaged} />}
      </div>
      {completions.length === 0 ? (
        <p className="empty">{t(unpaged ? "coverage.noCompletionsFound" : "coverage.noCompletions")}</p>
      ) : (
        <>
          <CompletionsTable completions={completions} />
          <p className="muted">{t("coverage.maskedNote")}</p>
        </>
      )}
      <PageLinks
        page={filters.page}
        pages={Math.ceil(count / COMPLETIONS_PER_PAGE)}
        hrefOf={(page) => `${ADDRESS}${write(filters, { page })}`}
      />
    </div>
  );
}
