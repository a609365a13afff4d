/** The list as a file, with the filters it is seen with. */
import { useT } from "~/i18n/context";

const FORMATS = [
  ["csv", "coverage.exportCsv"],
  ["xlsx", "coverage.exportExcel"],
  ["docx", "coverage.exportWord"],
  ["pdf", "coverage.exportPdf"],
] as const;

/**
 * `dataset`: an id of features/reports/datasets. `search`: the query string of the list, page number left out. No
 * `download` on the links: a long list leads to the page that has it made. `more`: the viewer may go to that page.
 */
export function ExportLinks({
  dataset,
  search,
  more = true,
}: {
  dataset: string;
  search: string;
  more?: boolean;
}) {
  const t = useT();
  return (
    <p className="exports no-print">
      {FORMATS.map(([format, label]) => (
        <a
          key={format}
          className="button button-secondary"
          href={`/quan-tri/bao-cao/${dataset}.${format}${search}`}
        >
          {t(label)}
        </a>
      ))}
      {more && (
        <a className="button button-quiet" href={`/quan-tri/xuat-tep/${dataset}${search}`}>
          {t("coverage.exportMore")}
        </a>
      )}
    </p>
  );
}
