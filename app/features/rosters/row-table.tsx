/** Rows of a list, each with what would become of it and why. */
import { useT } from "~/i18n/context";
import { reasonWords } from "./reason-words";
import type { ShownRow } from "./show-roster.server";

const BADGES: Record<ShownRow["state"], string> = {
  new: "badge badge-good",
  known: "badge",
  doubtful: "badge badge-warm",
  faulty: "badge badge-danger",
  aside: "badge",
};

export function RowTable({ rows, sheets }: { rows: readonly ShownRow[]; sheets: readonly string[] }) {
  const t = useT();
  return (
    <div className="scroll-x">
      <table className="rows-as-cards">
        <thead>
          <tr>
            <th scope="col">{t("rosters.line")}</th>
            <th scope="col">{t("rosters.name")}</th>
            <th scope="col">{t("rosters.birth")}</th>
            <th scope="col">{t("rosters.phone")}</th>
            <th scope="col">{t("rosters.hamlet")}</th>
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
              <td data-label={t("rosters.name")}>{row.facts?.fullName ?? row.text}</td>
              <td data-label={t("rosters.birth")}>{row.facts?.birth}</td>
              <td data-label={t("rosters.phone")}>{row.facts?.phone}</td>
              <td data-label={t("rosters.hamlet")}>{row.facts?.hamlet}</td>
              <td data-label={t("rosters.result")}>
                <span className={BADGES[row.state]}>{t(`rosters.state.${row.state}`)}</span>
                <Reasons row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function Reasons({ row }: { row: ShownRow }) {
  const t = useT();
  if (row.reasons.length === 0) return null;
  return (
    <ul className="reasons">
      {row.reasons.map((reason) => (
        <li key={`${reason.field} ${reason.code}`}>{reasonWords(t, reason)}</li>
      ))}
    </ul>
  );
}
