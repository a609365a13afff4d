/** /xac-minh/:code: what the code on a certificate is worth today. The address of the QR code on the paper. */
import { data, type HeadersFunction } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { checkCertificate } from "~/features/certificates/check-certificate.server";
import { CheckForm } from "~/features/certificates/check-form";
import { CheckOutcome, CheckResult } from "~/features/certificates/check-result";
import { useT } from "~/i18n/context";
import { pageTitle } from "~/ui/page-title";

const PRIVATE = { "Cache-Control": "private, no-store", "X-Robots-Tag": "noindex" };

export const loader = guard("everyone", async ({ app, address, params }) => {
  const typed = params.code ?? "";
  const certificate = await checkCertificate(app.db, { keys: app.keys, address }, typed);
  return data({ certificate, typed: typed.slice(0, 40) }, { status: certificate ? 200 : 404 });
});

export const headers: HeadersFunction = ({ errorHeaders }) => {
  const headers = new Headers(PRIVATE);
  const wait = errorHeaders?.get("Retry-After");
  if (wait) headers.set("Retry-After", wait);
  return headers;
};

const title = pageTitle<typeof loader>((t, found) =>
  t(`certificates.result.${found?.certificate?.state ?? "unknown"}`),
);
export const meta: MetaFunction<typeof loader> = (page) => [
  ...(title(page) ?? []),
  { name: "robots", content: "noindex" },
];

export default function CheckedCertificate() {
  const t = useT();
  const { certificate, typed } = useLoaderData<typeof loader>();
  return (
    <div className="page page-narrow">
      {certificate ? <CheckResult certificate={certificate} /> : <UnknownCode />}
      <section aria-labelledby="giay-khac">
        <h2 id="giay-khac">{t(certificate ? "certificates.check.another" : "certificates.check.again")}</h2>
        <CheckForm typed={certificate ? undefined : typed} />
      </section>
    </div>
  );
}

function UnknownCode() {
  const t = useT();
  return (
    <>
      <CheckOutcome outcome="unknown">
        <p>{t("certificates.result.unknownText")}</p>
      </CheckOutcome>
      <ul>
        <li>{t("certificates.result.unknownCount")}</li>
        <li>{t("certificates.result.unknownLetters")}</li>
        <li>{t("certificates.result.unknownScan")}</li>
      </ul>
      <p>{t("certificates.result.unknownDoubt")}</p>
    </>
  );
}
