/** Every commune with its figures; a heading sorts by its column (a link, so the order can be shared). */
import { useLocale, useT } from "~/i18n/context";
import { formatNumber } from "~/i18n/format";
import type { MessageKey } from "~/i18n/translate";
import type { CommuneCoverage, CoverageTotal } from "./arrange-communes";
import { type CoverageColumn, type CoverageFilters, coverageFilters } from "./coverage-filters";
import { Estimated } from "./estimated";
import { formatProgress } from "./format-progress";

const COLUMNS: [column: CoverageColumn, label: MessageKey][] = [
  ["ten", "coverage.commune"],
  ["ti-le", "coverage.share"],
  ["da-dat", "coverage.counted"],
  ["tang", "coverage.grown"],
  ["nguoi-lon", "coverage.adults"],
  ["con-thieu", "coverage.missing"],
];

interface TableProps {
  rows: readonly CommuneCoverage[];
  sum: CoverageTotal;
  filters: CoverageFilters;
}

export function CommunesTable({ rows, sum, filters }: TableProps) {
  const t = useT();
  if (rows.length === 0) return <p className="empty">{t("coverage.noCommunes")}</p>;
  return (
    <div className="scroll-x">
      <table className="figures" aria-label={t("coverage.communesTitle")}>
        <thead>
          <tr>
            {COLUMNS.map(([column, label]) => (
              <SortHeading key={column} {...{ column, label, filters }} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">
                <a href={`/quan-tri/xa-phuong/${row.slug}`}>{row.fullName}</a>
              </th>
              <Figures figures={row} />
            </tr>
          ))}
        </tbody>
        {rows.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{t("coverage.sum")}</th>
              <Figures figures={sum} />
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function SortHeading({
  column,
  label,
  filters,
}: {
  column: CoverageColumn;
  label: MessageKey;
  filters: CoverageFilters;
}) {
  const t = useT();
  const current = filters.sort === column;
  const ascending = filters.direction === "tang";
  const firstDirection = column === "ten" ? "tang" : "giam";
  const direction = current ? (ascending ? "giam" : "tang") : firstDirection;
  const href = `/quan-tri${coverageFilters.write(filters, { sort: column, direction })}#xa-phuong`;
  return (
    <th
      scope="col"
      className={column === "ten" ? undefined : "number"}
      aria-sort={current ? (ascending ? "ascending" : "descending") : undefined}
    >
      <a className="sort" href={href} title={t("coverage.sortBy", { column: t(label) })}>
        {t(label)}
        <span aria-hidden="true">{current ? (ascending ? " ▲" : " ▼") : " ↕"}</span>
      </a>
    </th>
  );
}

type RowFigures = Pick<
  CommuneCoverage,
  "adults" | "adultsEstimated" | "counted" | "grown" | "share" | "missing"
>;

function Figures({
  figures: { adults, adultsEstimated, counted, grown, share, missing },
}: {
  figures: RowFigures;
}) {
  const t = useT();
  const locale = useLocale();
  const unknown = <span className="muted">{t("coverage.unknown")}</span>;
  return (
    <>
      <td className="number share-cell">
        {share === null ? (
          unknown
        ) : (
          <>
            {formatProgress(share, locale)}
            <svg className="meter" aria-hidden="true" width="100%" height="8">
              <rect width={`${Math.min(100, Math.round(share * 1000) / 10)}%`} height="100%" />
            </svg>
          </>
        )}
      </td>
      <td className="number">{formatNumber(counted, locale)}</td>
      <td className="number">
        {grown > 0 ? `+${formatNumber(grown, locale)}` : formatNumber(grown, locale)}
      </td>
      <td className="number">
        {adults === null ? (
          unknown
        ) : (
          <>
            <Estimated when={adultsEstimated} />
            {formatNumber(adults, locale)}
          </>
        )}
      </td>
      <td className="number">
        {missing === null ? unknown : missing === 0 ? "✓ 0" : formatNumber(missing, locale)}
      </td>
    </>
  );
}
