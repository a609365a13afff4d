/** /quan-tri/lop-hoc: the classes of one's communes, with what became of them. */
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { administeredCommunes } from "~/features/accounts/viewer";
import { classFilters } from "~/features/classes/class-filters";
import { CLASS_ROLES } from "~/features/classes/class-roles";
import { ClassTable } from "~/features/classes/class-table";
import { listClasses } from "~/features/classes/list-classes.server";
import { ExportLinks } from "~/features/coverage/export-links";
import { communeOptions, topicOptions } from "~/features/coverage/filter-options.server";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { FilterChoice, FilterForm, FilterInput } from "~/ui/filter-form";
import { pageTitle } from "~/ui/page-title";

const ADDRESS = "/quan-tri/lop-hoc";

export const loader = guard(CLASS_ROLES, async ({ app, viewer, request, locale }) => {
  const today = vietnamDate(now());
  const filters = classFilters.read(new URL(request.url).searchParams);
  return {
    filters,
    ...(await listClasses(app.db, viewer, today, filters)),
    communes: await communeOptions(app.db, viewer, today),
    topics: await topicOptions(app.db, today, locale),
    administers: administeredCommunes(viewer).length > 0,
  };
});

export const meta = pageTitle((t) => t("classes.title"));

export default function Classes() {
  const t = useT();
  const { filters, classes, count, hasMore, communes, topics, administers } = useLoaderData<typeof loader>();
  const { parameter, write } = classFilters;
  const filtered = write(filters, { page: 1 }) !== "";
  return (
    <div className="page">
      <div className="row spread">
        <h1>{t("classes.title")}</h1>
        {administers && (
          <a className="button" href={`${ADDRESS}/moi`}>
            {t("classes.plan")}
          </a>
        )}
      </div>
      <p className="lead">{t(administers ? "classes.lead" : "classes.leadTrainer")}</p>
      <FilterForm action={ADDRESS} filtered={filtered}>
        {communes.length > 1 && (
          <FilterChoice
            name={parameter("commune")}
            label={t("classes.commune")}
            any={t("coverage.anyCommune")}
            options={communes}
            value={filters.commune}
          />
        )}
        <FilterChoice
          name={parameter("topic")}
          label={t("classes.topic")}
          any={t("coverage.anyTopic")}
          options={topics}
          value={filters.topic}
        />
        <FilterChoice
          name={parameter("state")}
          label={t("classes.stateLabel")}
          any={t("classes.anyState")}
          options={(["planned", "running", "closed", "reported"] as const).map((state) => [
            state,
            t(`classes.state.${state}`),
          ])}
          value={filters.state}
        />
        <FilterInput name={parameter("from")} type="date" label={t("classes.fromDay")} value={filters.from} />
        <FilterInput name={parameter("to")} type="date" label={t("classes.toDay")} value={filters.to} />
      </FilterForm>
      <p className="list-head">
        <strong>{t("classes.count", { count })}</strong>
      </p>
      {classes.length === 0 ? (
        <p className="empty">
          {t(filtered ? "classes.noneFound" : administers ? "classes.none" : "classes.noneTaught")}
        </p>
      ) : (
        <>
          <ClassTable classes={classes} />
          <ExportLinks dataset="lop-hoc" search={write(filters, { page: 1 })} more={administers} />
        </>
      )}
      {(filters.page > 1 || hasMore) && (
        <nav className="page-links" aria-label={t("common.pages")}>
          {filters.page > 1 && (
            <a rel="prev" href={`${ADDRESS}${write(filters, { page: filters.page - 1 })}`}>
              ← {t("common.previousPage")}
            </a>
          )}
          {hasMore && (
            <a rel="next" href={`${ADDRESS}${write(filters, { page: filters.page + 1 })}`}>
              {t("common.nextPage")} →
            </a>
          )}
        </nav>
      )}
    </div>
  );
}
