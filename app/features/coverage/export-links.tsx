/** The list as a file, with the filters it is seen with. */
import { useT } from "~/i18n/context";

/** `search`: the query string of the list, page number left out. */
export function ExportLinks({ dataset, search }: { dataset: "hoan-thanh" | "do-phu"; search: string }) {
  const t = useT();
  return (
    <p className="exports no-print">
      <a className="button button-secondary" href={`/quan-tri/bao-cao/${dataset}.csv${search}`} download>
        {t("coverage.exportCsv")}
      </a>
      <a className="button button-secondary" href={`/quan-tri/bao-cao/${dataset}.xlsx${search}`} download>
        {t("coverage.exportExcel")}
      </a>
    </p>
  );
}
