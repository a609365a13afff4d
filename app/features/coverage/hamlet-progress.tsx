/** From a commune to its hamlets: how many are registered in each and how many count, each a link to those people. */
import type { Hamlet } from "~/features/places/list-hamlets.server";
import { useLocale, useT } from "~/i18n/context";
import { formatNumber } from "~/i18n/format";
import { NO_HAMLET } from "./people-filters";

export function HamletProgress({
  hamlets,
  counts,
  address,
}: {
  hamlets: readonly Hamlet[];
  counts: Readonly<Record<string, { people: number; counted: number }>>;
  address: string;
}) {
  const t = useT();
  const locale = useLocale();
  const rows = [
    ...hamlets.map(({ id, fullName }) => ({ id, name: fullName })),
    { id: NO_HAMLET, name: t("coverage.hamletNotKnown") },
  ];
  return (
    <table className="rows-as-cards" aria-label={t("coverage.hamlets")}>
      <thead>
        <tr>
          <th scope="col">{t("coverage.hamlet")}</th>
          <th scope="col" className="number">
            {t("coverage.registered")}
          </th>
          <th scope="col" className="number">
            {t("coverage.counted")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name }) => {
          const { people, counted } = counts[id] ?? { people: 0, counted: 0 };
          return (
            <tr key={id}>
              <th scope="row">
                <a href={`${address}?ap=${id}#nguoi-hoc`}>{name}</a>
              </th>
              <td className="number" data-label={t("coverage.registered")}>
                {formatNumber(people, locale)}
              </td>
              <td className="number" data-label={t("coverage.counted")}>
                {formatNumber(counted, locale)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
