/** Communes × months: a row a commune, each cell the way to its month. A phone shows each commune as a card. */
import { periodWords } from "~/features/coverage/period-words";
import type { ReportPeriod } from "~/features/coverage/report-period";
import { useT } from "~/i18n/context";
import type { CommuneMonths } from "./list-months.server";
import { MonthBadge } from "./month-badge";

export function MonthsTable({
  months,
  rows,
}: {
  months: readonly ReportPeriod[];
  rows: readonly CommuneMonths[];
}) {
  const t = useT();
  return (
    <div className="scroll-x">
      <table className="rows-as-cards">
        <thead>
          <tr>
            <th scope="col">{t("coverage.commune")}</th>
            {months.map((month) => (
              <th scope="col" key={month.id}>
                {periodWords(t, month)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">{row.fullName}</th>
              {row.cells.map(({ month, state, waits }) => (
                <td key={month.id} data-label={periodWords(t, month)}>
                  <a href={`/quan-tri/ky-bao-cao/${month.id}/${row.slug}`}>
                    <MonthBadge state={state} />
                    <span className="visually-hidden">
                      {" "}
                      {row.fullName}, {periodWords(t, month)}
                    </span>
                  </a>
                  {waits && <span className="hint">{t("periods.waitsForYou")}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
