/** The audit log, for province administrators. */
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { AUDIT_ACTIONS } from "~/features/audit/actions";
import { eventFilters } from "~/features/audit/event-filters";
import { EventTable } from "~/features/audit/event-table";
import { actionWords } from "~/features/audit/event-words";
import { listEvents } from "~/features/audit/list-events.server";
import { ExportLinks } from "~/features/coverage/export-links";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { FilterChoice, FilterForm, FilterInput } from "~/ui/filter-form";
import { pageTitle } from "~/ui/page-title";

const ADDRESS = "/quan-tri/nhat-ky";

export const loader = guard(["province-admin"], async ({ request, app }) => {
  const filters = eventFilters.read(new URL(request.url).searchParams);
  return { filters, today: vietnamDate(now()), ...(await listEvents(app.db, filters)) };
});

export const meta = pageTitle<typeof loader>((t) => t("audit.title"));

export default function AuditLog() {
  const t = useT();
  const { filters, today, events, next } = useLoaderData<typeof loader>();
  const { parameter, write } = eventFilters;
  const filtered = write(filters, { before: 0 }) !== "";
  return (
    <div className="page">
      <h1>{t("audit.title")}</h1>
      <p className="lead">
        {t("audit.lead")} <a href={`${ADDRESS}/kiem-tra`}>{t("audit.chain.link")}</a>
      </p>
      <FilterForm action={ADDRESS} filtered={filtered}>
        <FilterChoice
          name={parameter("action")}
          label={t("audit.filterAction")}
          any={t("audit.anyAction")}
          options={AUDIT_ACTIONS.map((action) => [action, actionWords(t, action)] as const)}
          value={filters.action}
        />
        <FilterInput name={parameter("person")} label={t("audit.filterPerson")} value={filters.person} />
        <FilterInput name={parameter("subject")} label={t("audit.filterSubject")} value={filters.subject} />
        <FilterInput
          name={parameter("from")}
          label={t("audit.from")}
          type="date"
          max={today}
          value={filters.from}
        />
        <FilterInput
          name={parameter("to")}
          label={t("audit.to")}
          type="date"
          max={today}
          value={filters.to}
        />
      </FilterForm>
      {events.length === 0 ? (
        <p className="empty">{t(filtered ? "audit.noneFound" : "audit.none")}</p>
      ) : (
        <>
          <ExportLinks dataset="nhat-ky" search={write(filters, { before: 0 })} />
          <EventTable events={events} />
        </>
      )}
      <p className="page-links">
        {filters.before > 0 && (
          <a href={`${ADDRESS}${write(filters, { before: 0 })}`}>← {t("audit.latest")}</a>
        )}
        {next !== null && <a href={`${ADDRESS}${write(filters, { before: next })}`}>{t("audit.older")} →</a>}
      </p>
    </div>
  );
}
