/** Lists that were brought in, each with where it stands. */
import { useT } from "~/i18n/context";
import { formatDateTime } from "~/i18n/format";
import type { ListedRoster } from "./list-rosters.server";

export const STEP_BADGES: Record<ListedRoster["step"], string> = {
  reading: "badge badge-warm",
  read: "badge badge-warm",
  writing: "badge badge-warm",
  written: "badge badge-good",
  "given-up": "badge",
};

export function RosterList({ lists }: { lists: readonly ListedRoster[] }) {
  const t = useT();
  if (lists.length === 0) return <p className="empty">{t("rosters.none")}</p>;
  return (
    <table className="rows-as-cards">
      <thead>
        <tr>
          <th scope="col">{t("rosters.file")}</th>
          <th scope="col">{t("rosters.commune")}</th>
          <th scope="col">{t("rosters.uploaded")}</th>
          <th scope="col">{t("rosters.step")}</th>
        </tr>
      </thead>
      <tbody>
        {lists.map((list) => (
          <tr key={list.id}>
            <th scope="row">
              <a href={`/quan-tri/danh-sach/${list.id}`}>{list.fileName}</a>
            </th>
            <td data-label={t("rosters.commune")}>{list.communeName}</td>
            <td data-label={t("rosters.uploaded")}>
              {t("rosters.uploadedBy", { name: list.uploadedBy, moment: formatDateTime(list.uploadedAt) })}
            </td>
            <td data-label={t("rosters.step")}>
              <span className={STEP_BADGES[list.step]}>{t(`rosters.step.${list.step}`)}</span>
              {list.step === "written" && list.counts && (
                <> {t("rosters.entered", { count: list.counts.new })}</>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
