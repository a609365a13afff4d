/** Dated figures with where they come from, and who gave them when. */
import { useLocale, useT } from "~/i18n/context";
import { formatCalendarDate, formatDateTime, formatNumber } from "~/i18n/format";
import { Estimated } from "../estimated";
import { figureFilters } from "./figure-filters";
import type { FigureKindId } from "./figure-kinds";
import type { ListedFigure } from "./list-figures.server";

interface Props {
  rows: readonly ListedFigure[];
  kind: FigureKindId;
  /** Rows of one commune: its name needs no link to its history. */
  history: boolean;
}

export function FiguresTable({ rows, kind, history }: Props) {
  const t = useT();
  const adults = kind === "nguoi-truong-thanh";
  return (
    <div className="scroll-x">
      <table className="rows-as-cards">
        <thead>
          <tr>
            <th scope="col">{history ? t("figures.asOf") : t("figures.commune")}</th>
            {adults && (
              <th scope="col" className="number">
                {t("figures.population")}
              </th>
            )}
            <th scope="col" className="number">
              {t(`figures.kind.${kind}`)}
            </th>
            {adults && <th scope="col">{t("figures.sort")}</th>}
            {!history && <th scope="col">{t("figures.asOf")}</th>}
            <th scope="col">{t("figures.source")}</th>
            <th scope="col">{t("figures.recorded")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <FigureTableRow key={`${row.code} ${row.asOf}`} {...{ row, kind, history }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FigureTableRow({ row, kind, history }: { row: ListedFigure } & Pick<Props, "kind" | "history">) {
  const t = useT();
  const locale = useLocale();
  const adults = kind === "nguoi-truong-thanh";
  const unknown = <span className="muted">{t("coverage.unknown")}</span>;
  const number = (value: number | null) => (value === null ? unknown : formatNumber(value, locale));
  const day = row.asOf && formatCalendarDate(row.asOf);
  const historyOf = `/quan-tri/dan-so${figureFilters.write({ kind, day: "", commune: row.slug })}`;
  return (
    <tr>
      <th scope="row">{history ? day : <a href={historyOf}>{row.fullName}</a>}</th>
      {adults && (
        <td className="number" data-label={t("figures.population")}>
          {number(row.population)}
        </td>
      )}
      <td className="number" data-label={t(`figures.kind.${kind}`)}>
        <Estimated when={row.estimated} />
        {number(row.people)}
      </td>
      {adults && (
        <td data-label={t("figures.sort")}>
          {row.people === null ? unknown : t(row.estimated ? "common.estimated" : "figures.official")}
        </td>
      )}
      {!history && <td data-label={t("figures.asOf")}>{day ?? unknown}</td>}
      <td data-label={t("figures.source")}>
        {row.source}
        {row.note && <span className="muted"> ({row.note})</span>}
      </td>
      <td data-label={t("figures.recorded")}>
        {row.recordedBy && row.recordedAt
          ? t("figures.recordedBy", { name: row.recordedBy, time: formatDateTime(row.recordedAt) })
          : row.people !== null && t("figures.loaded")}
      </td>
    </tr>
  );
}
