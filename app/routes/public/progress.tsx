/** /tien-do: how far each commune is, for everybody. */
import { data, type HeadersFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { PublicMap } from "~/features/coverage/public-map";
import { publicMapFacts } from "~/features/coverage/public-map-facts.server";
import { publicProgress } from "~/features/coverage/public-progress.server";
import { PublicTable } from "~/features/coverage/public-table";
import { ProvincePanel } from "~/features/progress/province-panel";
import { useT } from "~/i18n/context";
import { formatCalendarDate, vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { SHARED_FOR_SECONDS } from "~/platform/http/shared-page";
import { pageTitle } from "~/ui/page-title";

export const loader = guard("everyone", async ({ app, viewer, request }) => {
  const today = vietnamDate(now());
  const progress = await publicProgress(app.db, today);
  return data(
    { progress, map: await publicMapFacts(app.db, progress, request), today },
    viewer ? {} : { headers: SHARED_FOR_SECONDS },
  );
});

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta = pageTitle<typeof loader>((t) => t("coverage.publicTitle"));

export default function Progress() {
  const t = useT();
  const { progress, map, today } = useLoaderData<typeof loader>();
  const { communes, total, targetShare } = progress;
  const { counted, adults, adultsEstimated } = total;
  return (
    <div className="page">
      <h1>{t("coverage.publicTitle")}</h1>
      <p className="lead">
        {t("coverage.publicLead")} {t("coverage.figuresOf", { date: formatCalendarDate(today) })}
      </p>
      <ProvincePanel {...{ counted, adultsEstimated, targetShare }} adults={adults ?? 0} />
      {map && <PublicMap map={map} />}
      <h2>{t("coverage.communesTitle")}</h2>
      <PublicTable communes={communes} />
      {adultsEstimated && <p className="muted">{t("coverage.estimateNote")}</p>}
    </div>
  );
}
