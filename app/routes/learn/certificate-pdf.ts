/** /chung-nhan/:code.pdf: the paper, for its holder and for who administers the holder's commune. */
import { guard } from "~/features/accounts/guard.server";
import { readCode } from "~/features/certificates/certificate-code";
import { findPrintable } from "~/features/certificates/find-printable.server";
import { renderCertificate } from "~/features/certificates/pdf/render-certificate.server";
import { attachment } from "~/platform/http/attachment";

export const loader = guard("signed-in", async ({ app, viewer, params, t }) => {
  const [, typed = ""] = /^(.*)\.pdf$/i.exec(params.file ?? "") ?? [];
  const certificate = await findPrintable(app.db, viewer, readCode(typed));
  const pdf = await renderCertificate(certificate, app.env.publicUrl);
  return new Response(pdf, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Length": String(pdf.length),
      "Content-Disposition": attachment(
        `${t("certificates.fileName", { topic: certificate.topicTitle })}.pdf`,
        `giay-chung-nhan-${certificate.code}.pdf`,
      ),
      "Cache-Control": "private, no-store",
      "X-Robots-Tag": "noindex",
    },
  });
});
