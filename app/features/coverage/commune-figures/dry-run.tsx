/** Each row of a file with what storing it would do, and the button that stores them all. */
import { useLocale, useT } from "~/i18n/context";
import { formatCalendarDate, formatNumber } from "~/i18n/format";
import type { FigureKindId } from "./figure-kinds";
import type { PlannedFigure } from "./plan-figures.server";

interface Props {
  kind: FigureKindId;
  rows: readonly PlannedFigure[];
  /** What the confirmation sends back. */
  table: string;
}

export function DryRun({ kind, rows, table }: Props) {
  const t = useT();
  const count = (wanted: PlannedFigure["state"]) => rows.filter(({ state }) => state === wanted).length;
  const [news, changed, same, faulty] = [count("new"), count("changed"), count("same"), count("faulty")];
  return (
    <section id="xem-truoc">
      <h2>{t("figures.preview")}</h2>
      <p role="status">
        <strong>{t("figures.counts", { news, changed, same, faulty })}</strong>
      </p>
      {faulty > 0 ? (
        <p className="notice notice-danger">{t("figures.fixFirst")}</p>
      ) : news + changed === 0 ? (
        <p className="notice">{t("figures.nothingNew")}</p>
      ) : (
        <form method="post">
          <input type="hidden" name="intent" value="confirm" />
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="table" value={table} />
          <button type="submit" className="button">
            {t("figures.confirm", { count: news + changed })}
          </button>
        </form>
      )}
      <div className="scroll-x">
        <table className="rows-as-cards">
          <thead>
            <tr>
              <th scope="col">{t("figures.line")}</th>
              <th scope="col">{t("figures.commune")}</th>
              <th scope="col">{t("figures.asOf")}</th>
              <th scope="col" className="number">
                {t(`figures.kind.${kind}`)}
              </th>
              <th scope="col">{t("figures.state")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <DryRunRow key={row.line} row={row} kind={kind} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function DryRunRow({ row, kind }: { row: PlannedFigure; kind: FigureKindId }) {
  const t = useT();
  const locale = useLocale();
  if (row.state === "faulty")
    return (
      <tr>
        <th scope="row">{row.line}</th>
        <td data-label={t("figures.commune")}>{row.place}</td>
        <td colSpan={3} className="field-error">
          {t("figures.state.faulty")}: {t(`figures.fault.${row.fault}`)}
        </td>
      </tr>
    );
  return (
    <tr>
      <th scope="row">{row.line}</th>
      <td data-label={t("figures.commune")}>{row.communeName}</td>
      <td data-label={t("figures.asOf")}>{formatCalendarDate(row.wanted.asOf)}</td>
      <td className="number" data-label={t(`figures.kind.${kind}`)}>
        {formatNumber(row.wanted.people, locale)}
        {row.wanted.estimated && <span className="muted"> ({t("common.estimated")})</span>}
      </td>
      <td data-label={t("figures.state")}>
        {row.state === "changed"
          ? t("figures.state.changed", { before: formatNumber(row.before.people, locale) })
          : t(`figures.state.${row.state}`)}
      </td>
    </tr>
  );
}
