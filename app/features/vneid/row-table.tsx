/** Rows of a ministry's list, each with what would become of it and why. */
import { useT } from "~/i18n/context";
import { formatCalendarDate } from "~/i18n/format";
import { reasonWords } from "./reason-words";
import type { ShownConfirmation } from "./show-list.server";

const BADGES: Record<ShownConfirmation["state"], string> = {
  matched: "badge badge-good",
  doubtful: "badge badge-warm",
  unknown: "badge",
  known: "badge",
  faulty: "badge badge-danger",
  aside: "badge",
};

export function RowTable({
  rows,
  sheets,
}: {
  rows: readonly ShownConfirmation[];
  sheets: readonly string[];
}) {
  const t = useT();
  return (
    <div className="scroll-x">
      <table className="rows-as-cards">
        <thead>
          <tr>
            <th scope="col">{t("rosters.line")}</th>
            <th scope="col">{t("rosters.name")}</th>
            <th scope="col">{t("rosters.birth")}</th>
            <th scope="col">{t("rosters.personalId")}</th>
            <th scope="col">{t("rosters.commune")}</th>
            <th scope="col">{t("rosters.field.confirmedOn")}</th>
            <th scope="col">{t("rosters.result")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.position}>
              <th scope="row">
                {sheets.length > 1 && <span className="muted">{sheets[row.sheet]} </span>}
                {t("rosters.lineNumber", { line: row.line })}
              </th>
              <td data-label={t("rosters.name")}>{row.text}</td>
              <td data-label={t("rosters.birth")}>{row.birth}</td>
              <td data-label={t("rosters.personalId")}>{row.personalId}</td>
              <td data-label={t("rosters.commune")}>{row.communeName}</td>
              <td data-label={t("rosters.field.confirmedOn")}>
                {row.confirmedOn && formatCalendarDate(row.confirmedOn)}
              </td>
              <td data-label={t("rosters.result")}>
                <span className={BADGES[row.state]}>{t(`vneid.state.${row.state}`)}</span>
                <Reasons reasons={row.reasons} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function Reasons({ reasons }: Pick<ShownConfirmation, "reasons">) {
  const t = useT();
  if (reasons.length === 0) return null;
  return (
    <ul className="reasons">
      {reasons.map((reason) => (
        <li key={`${reason.field} ${reason.code}`}>{reasonWords(t, reason)}</li>
      ))}
    </ul>
  );
}
