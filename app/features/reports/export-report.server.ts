/** A report as a file: found in the registries, noted in the audit log, streamed. */
import { hasRole } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { formatDateTime } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { notFound } from "~/platform/errors";
import type { ReportRequest } from "./dataset";
import { DATASETS } from "./datasets.server";
import { FORMATS } from "./formats.server";
import { pacedBody } from "./paced-body";

interface ExportRequest extends ReportRequest {
  /** "hoan-thanh.csv": dataset and format. */
  file: string;
  search: URLSearchParams;
  drained: () => Promise<void>;
  signal: AbortSignal;
}

/**
 * The response with the file. Not found for an unknown dataset or format, and for a dataset that is not for the
 * viewer. The export is noted before its first byte leaves, with the number of rows the screen shows.
 */
export async function exportReport(request: ExportRequest): Promise<Response> {
  const { db, viewer, today, locale, t, file, search } = request;
  const [datasetId, formatId, ...rest] = file.split(".");
  const dataset = DATASETS.find(({ id }) => id === datasetId);
  const format = FORMATS.find(({ id }) => id === formatId);
  if (!dataset || !format || rest.length > 0 || !hasRole(viewer, ...dataset.roles)) throw notFound(file);
  const { filters, count, batches } = await dataset.open(request, search);
  await recordEvent(db, {
    actorId: viewer.personId,
    action: "report.exported",
    subject: { type: "report", id: dataset.id },
    detail: { dataset: dataset.id, format: format.id, filters, rows: count },
  });
  const title = t(dataset.title);
  const sheet = {
    title,
    columns: dataset.columns.map(({ header, kind, width }) => ({ header: t(header), kind, width })),
    batches,
    aboutTitle: t("reports.about"),
    about: [
      [t("reports.report"), title],
      [t("reports.exportedAt"), formatDateTime(now())],
      [t("reports.exportedBy"), viewer.fullName],
      [t("reports.filters"), filterWords(filters) || t("reports.noFilters")],
      [t("reports.rows"), String(count)],
      [t("reports.noteLabel"), t("reports.note")],
    ] as const,
  };
  return new Response(
    pacedBody((out) => format.write(sheet, out, locale), request),
    {
      headers: {
        "Content-Type": format.mediaType,
        "Content-Disposition": `attachment; filename="${dataset.id}-${today}.${format.id}"`,
        "Cache-Control": "private, no-store",
      },
    },
  );
}

/** "?ten=an&xa=tran-bien" as "ten = an, xa = tran-bien". */
function filterWords(filters: string): string {
  return [...new URLSearchParams(filters)].map(([name, value]) => `${name} = ${value}`).join(", ");
}
