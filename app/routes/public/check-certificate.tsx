/** /xac-minh: type the code of a certificate. The form comes back here and goes on to the code's own page. */
import { data, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { addressPart, checkPath, readCode } from "~/features/certificates/certificate-code";
import { CheckForm } from "~/features/certificates/check-form";
import { useT } from "~/i18n/context";
import { pageTitle } from "~/ui/page-title";

export const loader = guard("everyone", ({ request, t }) => {
  const typed = new URL(request.url).searchParams.get("ma");
  if (typed === null) return data({ error: undefined });
  const part = readCode(typed) ?? addressPart(typed);
  if (part) throw redirect(checkPath(part));
  return data({ error: t("certificates.check.empty") }, { status: 400 });
});

export const meta = pageTitle((t) => t("certificates.check.title"));

export default function CheckCertificate() {
  const t = useT();
  const { error } = useLoaderData<typeof loader>();
  return (
    <div className="page page-narrow">
      <h1>{t("certificates.check.title")}</h1>
      <p className="lead">{t("certificates.check.lead")}</p>
      <CheckForm error={error} />
    </div>
  );
}
