/** Asks for a report as a file that a job makes: the way for long lists and for ids in full. */
import { exportedFiles } from "#drizzle/schema/reports";
import { mayOpenPersonalIds } from "~/features/accounts/open-personal-ids.server";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import { AppError } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { enqueueJob } from "~/platform/jobs/enqueue-job.server";
import type { Dataset, ReportRequest } from "./dataset";
import type { ExportForm } from "./export-form";
import { makeExport } from "./make-export.server";

/** Notes the export with its filter, rows and purpose, and puts the job in: all or nothing. The file's id. */
export async function requestExport(
  request: Omit<ReportRequest, "openIds">,
  dataset: Dataset,
  search: URLSearchParams,
  { format, purpose, fullIds }: ExportForm,
): Promise<string> {
  const { db, viewer, locale } = request;
  if (fullIds && !(dataset.hasPersonalIds && mayOpenPersonalIds(viewer))) throw new AppError("forbidden");
  const { filters, count } = await dataset.open(request, search);
  const id = newId();
  await db.transaction(async (tx) => {
    const jobId = await enqueueJob(tx, makeExport, { fileId: id });
    if (!jobId) throw new Error("a job without a key was not put in");
    await tx.insert(exportedFiles).values({
      id,
      personId: viewer.personId,
      jobId,
      dataset: dataset.id,
      format: format.id,
      filters,
      locale,
      purpose,
      fullIds,
      rows: count,
      requestedAt: now(),
    });
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "report.exported",
      subject: { type: "report", id: dataset.id },
      detail: { dataset: dataset.id, format: format.id, filters, rows: count, purpose, fullIds },
    });
  });
  return id;
}
