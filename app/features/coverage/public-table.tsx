/** The figures behind the public map, commune by commune. */
import { useLocale, useT } from "~/i18n/context";
import { formatNumber } from "~/i18n/format";
import { Estimated } from "./estimated";
import { formatProgress } from "./format-progress";
import type { PublicCommune } from "./public-progress.server";

export function PublicTable({ communes }: { communes: readonly PublicCommune[] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <table className="figures public-figures" aria-label={t("coverage.communesTitle")}>
      <thead>
        <tr>
          <th scope="col">{t("coverage.commune")}</th>
          <th scope="col" className="number">
            {t("coverage.share")}
          </th>
          <th scope="col" className="number">
            {t("coverage.counted")}
          </th>
          <th scope="col" className="number">
            {t("coverage.adults")}
          </th>
        </tr>
      </thead>
      <tbody>
        {communes.map(({ code, fullName, share, counted, adults, adultsEstimated }) => (
          <tr key={code}>
            <th scope="row">{fullName}</th>
            <td className="number">
              {share === null ? t("coverage.unknown") : formatProgress(share, locale)}
            </td>
            <td className="number">{formatNumber(counted, locale)}</td>
            <td className="number">
              {adults === null ? (
                t("coverage.unknown")
              ) : (
                <>
                  <Estimated when={adultsEstimated} />
                  {formatNumber(adults, locale)}
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
