/** /quan-tri/yeu-cau-du-lieu: what people of one's communes ask about their data, by what is due first. */
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { countOpenRequests, listRequests } from "~/features/personal-data/list-requests.server";
import { REQUEST_KINDS } from "~/features/personal-data/request-clock";
import { REQUESTS_PER_PAGE, requestFilters } from "~/features/personal-data/request-filters";
import { RequestTable } from "~/features/personal-data/request-table";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { FilterChoice, FilterInput } from "~/ui/filter-form";
import { ListPage } from "~/ui/list-page";
import { pageTitle } from "~/ui/page-title";

const ADDRESS = "/quan-tri/yeu-cau-du-lieu";

export const loader = guard(["commune-officer", "province-admin"], async ({ request, app, viewer }) => {
  const today = vietnamDate(now());
  const search = new URL(request.url).searchParams;
  const filters = requestFilters.read(search);
  return {
    recorded: search.get("xong") === "recorded",
    today,
    filters,
    waiting: await countOpenRequests(app.db, viewer, today),
    ...(await listRequests(app.db, viewer, today, filters)),
  };
});

export const meta = pageTitle((t) => t("personalData.queue.title"));

export default function DataRequests() {
  const t = useT();
  const { recorded, today, filters, waiting, requests, count } = useLoaderData<typeof loader>();
  const { parameter } = requestFilters;
  const views = [
    ["", t("personalData.queue.open", { count: waiting.open })],
    ["qua-han", t("personalData.queue.late", { count: waiting.overdue })],
    ["da-xong", t("personalData.queue.closed")],
  ] as const;
  return (
    <ListPage
      address={ADDRESS}
      title={t("personalData.queue.title")}
      lead={`${t("personalData.queue.lead")} ${t("personalData.paper.where")}`}
      head={
        recorded && (
          <p className="notice" role="status">
            {t("personalData.paper.recorded")}
          </p>
        )
      }
      viewsLabel={t("personalData.queue.view")}
      views={views}
      filters={filters}
      naming={requestFilters}
      filtered={filters.kind !== "" || filters.name !== ""}
      fields={
        <>
          <FilterInput
            name={parameter("name")}
            label={t("personalData.queue.filterName")}
            value={filters.name}
          />
          <FilterChoice
            name={parameter("kind")}
            label={t("personalData.column.kind")}
            any={t("personalData.queue.anyKind")}
            options={REQUEST_KINDS.map((kind) => [kind, t(`personalData.kind.${kind}`)] as const)}
            value={filters.kind}
          />
        </>
      }
      counted={t("personalData.queue.count", { count })}
      count={count}
      perPage={REQUESTS_PER_PAGE}
      empty={{ filtered: t("personalData.queue.noneFound"), all: t("personalData.queue.none") }}
    >
      <RequestTable requests={requests} today={today} />
    </ListPage>
  );
}
