/** A report found in the registries and opened for a viewer, as the sheet that formats write. */
import { hasRole, type Viewer } from "~/features/accounts/viewer";
import { formatDateTime } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { notFound } from "~/platform/errors";
import type { Dataset, OpenDataset, ReportRequest } from "./dataset";
import { DATASETS } from "./datasets.server";
import { filterWords } from "./filter-words";
import type { Format } from "./format";
import { FORMATS } from "./formats.server";
import type { Sheet } from "./sheet";

/** Not found for an unknown dataset, and for one that is not for the viewer. */
export function findDataset(viewer: Viewer, id: string): Dataset {
  const dataset = DATASETS.find((one) => one.id === id);
  if (!dataset || !hasRole(viewer, ...dataset.roles)) throw notFound(`no report ${id}`);
  return dataset;
}

export function findFormat(id: string): Format {
  const format = FORMATS.find((one) => one.id === id);
  if (!format) throw notFound(`no format ${id}`);
  return format;
}

/** `opened` with its words: title, headers, and who exported what, when and for what. */
export function sheetOf(
  dataset: Dataset,
  opened: OpenDataset,
  { viewer, t, openIds }: ReportRequest,
  purpose: string,
): Sheet {
  const title = t(dataset.title);
  const exportedAt = formatDateTime(now());
  return {
    title,
    columns: dataset.columns.map(({ header, kind, width }) => ({ header: t(header), kind, width })),
    batches: opened.batches,
    aboutTitle: t("reports.about"),
    about: [
      [t("reports.report"), title],
      [t("reports.exportedAt"), exportedAt],
      [t("reports.exportedBy"), viewer.fullName],
      [t("reports.purpose"), purpose],
      [t("reports.filters"), filterWords(opened.filters) || t("reports.noFilters")],
      [t("reports.rows"), String(opened.count)],
      [t("reports.noteLabel"), t(openIds ? "reports.noteFullIds" : "reports.note")],
    ],
    foot: t("reports.foot", { name: viewer.fullName, moment: exportedAt }),
  };
}
