/** /quan-tri/gia-dinh-so: share of households with somebody who finished, by hamlet. */
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { householdShare } from "~/features/classes/households/household-share.server";
import { useLocale, useT } from "~/i18n/context";
import { formatNumber, formatShare, vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { pageTitle } from "~/ui/page-title";

export const loader = guard(["commune-officer", "province-admin"], async ({ app, viewer }) => ({
  hamlets: await householdShare(app.db, viewer, vietnamDate(now())),
}));

export const meta = pageTitle((t) => t("households.adminTitle"));

export default function Households() {
  const t = useT();
  const locale = useLocale();
  const { hamlets } = useLoaderData<typeof loader>();
  const sum = (of: "households" | "finished") => hamlets.reduce((total, row) => total + row[of], 0);
  return (
    <div className="page page-narrow">
      <h1>{t("households.adminTitle")}</h1>
      <p className="lead">{t("households.adminLead")}</p>
      {hamlets.length === 0 ? (
        <p className="empty">{t("households.none")}</p>
      ) : (
        <>
          <p className="big-number">{formatShare(sum("finished") / sum("households"), locale)}</p>
          <p>{t("households.ofAll", { finished: sum("finished"), all: sum("households") })}</p>
          <table className="rows-as-cards">
            <thead>
              <tr>
                <th scope="col">{t("coverage.hamlet")}</th>
                <th scope="col">{t("coverage.commune")}</th>
                <th scope="col" className="number">
                  {t("households.households")}
                </th>
                <th scope="col" className="number">
                  {t("households.withFinisher")}
                </th>
                <th scope="col" className="number">
                  {t("households.share")}
                </th>
              </tr>
            </thead>
            <tbody>
              {hamlets.map((row) => (
                <tr key={`${row.communeName} ${row.hamletName}`}>
                  <th scope="row">{row.hamletName ?? t("coverage.hamletNotKnown")}</th>
                  <td data-label={t("coverage.commune")}>{row.communeName}</td>
                  <td className="number" data-label={t("households.households")}>
                    {formatNumber(row.households, locale)}
                  </td>
                  <td className="number" data-label={t("households.withFinisher")}>
                    {formatNumber(row.finished, locale)}
                  </td>
                  <td className="number" data-label={t("households.share")}>
                    {formatShare(row.finished / row.households, locale)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  );
}
