/** A report as a file at once: noted in the audit log, streamed. What takes longer is a job's (request-export). */
import { redirect } from "@remix-run/node";
import { recordEvent } from "~/features/audit/record-event.server";
import { notFound } from "~/platform/errors";
import type { ReportRequest } from "./dataset";
import { findDataset, findFormat, sheetOf } from "./open-report.server";
import { pacedBody } from "./paced-body";

interface ExportRequest extends Omit<ReportRequest, "openIds"> {
  /** "hoan-thanh.csv": dataset and format. */
  file: string;
  search: URLSearchParams;
  drained: () => Promise<void>;
  signal: AbortSignal;
}

/**
 * The response with the file, personal ids masked. Not found for an unknown dataset or format, and for a dataset
 * that is not for the viewer. A list that is too long to wait for leads to the page that has it made. The export is
 * noted before its first byte leaves, with the number of rows the screen shows.
 */
export async function exportReport(request: ExportRequest): Promise<Response> {
  const { db, viewer, today, locale, t, file, search } = request;
  const [datasetId = "", formatId = "", ...rest] = file.split(".");
  if (rest.length > 0) throw notFound(file);
  const [dataset, format] = [findDataset(viewer, datasetId), findFormat(formatId)];
  const opened = await dataset.open(request, search);
  if (opened.count > format.rowsAtOnce) {
    const asked = new URLSearchParams(opened.filters);
    asked.set("dang", format.id);
    return redirect(`/quan-tri/xuat-tep/${dataset.id}?${asked}`, 303);
  }
  await recordEvent(db, {
    actorId: viewer.personId,
    action: "report.exported",
    subject: { type: "report", id: dataset.id },
    detail: {
      dataset: dataset.id,
      format: format.id,
      filters: opened.filters,
      rows: opened.count,
      purpose: t("reports.purposeAtOnce"),
      fullIds: false,
    },
  });
  const sheet = sheetOf(dataset, opened, request, t("reports.purposeAtOnce"));
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
