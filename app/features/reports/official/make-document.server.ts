/** A form filled in for a period and an office: what both formats print. */
import { administersCommune, hasRole } from "~/features/accounts/viewer";
import { readProgramme } from "~/features/catalog/read-programme.server";
import { findVisibleClass } from "~/features/classes/class-policy.server";
import { periodWords } from "~/features/coverage/period-words";
import { formatCalendarDate } from "~/i18n/format";
import { translator } from "~/i18n/translate";
import { notFound } from "~/platform/errors";
import { communeHead, provinceHead } from "./document-head.server";
import type { FormRequest, OfficialForm } from "./form";
import type { OfficialDocument } from "./official-document";
import { readTemplate } from "./template.server";

/**
 * Names are those of the period's last day. Not found for a document that is not the viewer's to make: the
 * province's own are its administrators', a commune's those of its officers and the province; who teaches a class
 * makes the document of that class.
 */
export async function makeDocument(form: OfficialForm, request: FormRequest): Promise<OfficialDocument> {
  const { db, viewer, period, commune } = request;
  const level = commune ? "commune" : "province";
  const mayMake = commune
    ? administersCommune(viewer, commune.code) || (await teaches(form, request))
    : hasRole(viewer, "province-admin");
  if (!mayMake || !form.levels.includes(level))
    throw notFound(`${form.id} of ${commune?.code ?? "the province"}`);
  const template = await readTemplate(db, form, level);
  const words = periodWords(translator("vi"), period);
  const named = words.charAt(0).toLocaleLowerCase("vi") + words.slice(1);
  const lines = (text: string) => text.split("\n").filter(Boolean);
  return {
    caption: form.unit ? `${form.name}. Đơn vị tính: ${form.unit}` : form.name,
    landscape: form.landscape,
    ...(commune ? communeHead(commune) : provinceHead(await readProgramme(db), period.to)),
    numberSuffix: template.numberSuffix,
    heading: template.heading,
    summary: template.summary.replaceAll("{kỳ}", named),
    period: `Số liệu từ ngày ${formatCalendarDate(period.from)} đến hết ngày ${formatCalendarDate(period.to)}`,
    signer: lines(template.signer),
    signerName: template.signerName,
    recipients: lines(template.recipients),
    ...(await form.fill(request)),
  };
}

async function teaches(form: OfficialForm, { db, viewer, classId, commune }: FormRequest): Promise<boolean> {
  if (!form.ofOneClass || classId === undefined) return false;
  const found = await findVisibleClass(db, viewer, classId);
  return found.taught && found.communeCode === commune?.code;
}
