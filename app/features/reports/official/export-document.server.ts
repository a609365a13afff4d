/** An official document as a download, noted in the audit log. */
import { recordEvent } from "~/features/audit/record-event.server";
import { notFound } from "~/platform/errors";
import { DOCUMENT_FORMATS } from "./document-formats.server";
import type { FormRequest } from "./form";
import { makeDocument } from "./make-document.server";
import { findForm } from "./template.server";

/** Not found for an unknown form or format, and for a document that is not the viewer's to make. */
export async function exportDocument(
  request: FormRequest,
  wanted: { form: string; format: string },
): Promise<Response> {
  const { db, viewer, period, commune } = request;
  const form = findForm(wanted.form);
  const format = DOCUMENT_FORMATS.find(({ id }) => id === wanted.format);
  if (!format) throw notFound(`no format ${wanted.format}`);
  const document = await makeDocument(form, request);
  const file = await format.write(document);
  await recordEvent(db, {
    actorId: viewer.personId,
    action: "report.exported",
    subject: { type: "report", id: form.id },
    detail: {
      dataset: form.id,
      format: format.id,
      filters: [period.id, ...(commune ? [commune.slug] : [])].join(" "),
      rows: document.table.rows.length,
      purpose: document.summary,
      fullIds: false,
    },
  });
  const name = [form.id, period.id, ...(commune ? [commune.slug] : [])].join("-");
  return new Response(new Uint8Array(file), {
    headers: {
      "Content-Type": format.mediaType,
      "Content-Disposition": `attachment; filename="${name}.${format.id}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
