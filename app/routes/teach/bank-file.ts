/** /giang-vien/ngan-hang/:topic/xuat/:format and …/mau.xlsx: the bank, or the sheet to fill in, as a file. */
import { guard } from "~/features/accounts/guard.server";
import { exportBank } from "~/features/quizzes/bank/export-bank.server";
import { loadBank } from "~/features/quizzes/bank/load-bank.server";
import { findExchangeFormat } from "~/features/quizzes/exchange/registry.server";
import { writeTemplate } from "~/features/quizzes/exchange/xlsx/write-book.server";
import { notFound } from "~/platform/errors";
import { attachment } from "~/platform/http/attachment";

export const loader = guard(["source-trainer", "reviewer"], async ({ params, app, viewer }) => {
  const topic = await loadBank(app.db, viewer, params.topic ?? "");
  const format = findExchangeFormat(params.format ?? "xlsx");
  if (!format?.write) throw notFound();
  const { write, extension, mime } = format;
  const bytes =
    params.format === undefined
      ? await writeTemplate(topic.lessons.map(({ slug }) => slug))
      : (await exportBank(app.db, viewer, { topic, format: { ...format, write } })).bytes;
  const name = params.format === undefined ? `mau-cau-hoi-${topic.slug}` : `cau-hoi-${topic.slug}`;
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      "Content-Type": mime,
      "Content-Disposition": attachment(`${name}.${extension}`, `${name}.${extension}`),
      "Cache-Control": "no-store",
    },
  });
});
