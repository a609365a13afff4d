/** The ministry's lists that were brought in, each with where it stands. */
import { useLocale, useT } from "~/i18n/context";
import { formatCalendarDate, formatDateTime, formatNumber } from "~/i18n/format";
import type { ListedList } from "./list-lists.server";

const BADGES: Record<ListedList["step"], string> = {
  reading: "badge badge-warm",
  read: "badge badge-warm",
  writing: "badge badge-warm",
  written: "badge badge-good",
  "given-up": "badge",
  withdrawing: "badge badge-warm",
  withdrawn: "badge badge-danger",
};

export function ListTable({ lists }: { lists: readonly ListedList[] }) {
  const t = useT();
  const locale = useLocale();
  if (lists.length === 0) return <p className="empty">{t("rosters.none")}</p>;
  return (
    <table className="rows-as-cards">
      <thead>
        <tr>
          <th scope="col">{t("rosters.file")}</th>
          <th scope="col">{t("vneid.asOf")}</th>
          <th scope="col">{t("vneid.source")}</th>
          <th scope="col">{t("rosters.uploaded")}</th>
          <th scope="col">{t("rosters.step")}</th>
        </tr>
      </thead>
      <tbody>
        {lists.map((list) => (
          <tr key={list.id}>
            <th scope="row">
              <a href={`/quan-tri/vneid/${list.id}`}>{list.fileName}</a>
            </th>
            <td data-label={t("vneid.asOf")}>
              {formatCalendarDate(list.asOf)}
              <span className="muted"> ({t(list.whole ? "vneid.whole" : "vneid.part")})</span>
            </td>
            <td data-label={t("vneid.source")}>{list.source}</td>
            <td data-label={t("rosters.uploaded")}>
              {t("rosters.uploadedBy", { name: list.uploadedBy, moment: formatDateTime(list.uploadedAt) })}
            </td>
            <td data-label={t("rosters.step")}>
              <span className={BADGES[list.step]}>{t(`vneid.step.${list.step}`)}</span>
              {list.added !== null && <> {t("vneid.people", { count: formatNumber(list.added, locale) })}</>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
