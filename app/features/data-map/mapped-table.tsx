/** One table of the data map, folded up; the most protected data are named on the outside. */
import type { Holding } from "#drizzle/data-map/vocabulary";
import { useT } from "~/i18n/context";
import type { MappedTable as Table } from "./list-columns.server";
import { readerWords } from "./reader-words";

const BADGES: Record<Holding, string> = {
  none: "badge",
  basic: "badge badge-good",
  sensitive: "badge badge-warm",
};

export function MappedTable({ table, open }: { table: Table; open: boolean }) {
  const t = useT();
  return (
    <details className="card mapped-table" open={open}>
      <summary>
        <h2>{table.purpose}</h2>
        <span className={BADGES[table.holds]}>{t(`dataMap.holds.${table.holds}`)}</span>
      </summary>
      <p>
        {t("dataMap.table")}: <code>{table.name}</code> · {t("dataMap.basis")}:{" "}
        {t(`dataMap.basis.${table.basis}`)}
      </p>
      <div className="scroll-x">
        <table className="rows-as-cards">
          <thead>
            <tr>
              <th scope="col">{t("dataMap.what")}</th>
              <th scope="col">{t("dataMap.column")}</th>
              <th scope="col">{t("dataMap.holds")}</th>
              <th scope="col">{t("dataMap.kept")}</th>
              <th scope="col">{t("dataMap.readers")}</th>
            </tr>
          </thead>
          <tbody>
            {table.columns.map((column) => (
              <tr key={column.name}>
                <th scope="row">{column.what}</th>
                <td data-label={t("dataMap.column")}>
                  <code>{column.name}</code>
                </td>
                <td data-label={t("dataMap.holds")}>
                  <span className={BADGES[column.holds]}>{t(`dataMap.holds.${column.holds}`)}</span>
                </td>
                <td data-label={t("dataMap.kept")}>{t(`retention.class.${column.kept}`)}</td>
                <td data-label={t("dataMap.readers")}>{readerWords(t, column.readers)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
