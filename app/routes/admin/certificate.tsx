/** /quan-tri/chung-nhan/:id: one certificate, its history, and for the province's administrators its changes. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { CertificateFacts } from "~/features/certificates/certificate-facts";
import { CertificateHistory } from "~/features/certificates/certificate-history";
import { canChangeCertificates } from "~/features/certificates/certificate-policy.server";
import { ReissueForm, type Returned, RevokeForm } from "~/features/certificates/change-certificate-forms";
import { readCertificate } from "~/features/certificates/read-certificate.server";
import { parseReason } from "~/features/certificates/reason";
import { reissueCertificate } from "~/features/certificates/reissue-certificate.server";
import { parseReissue } from "~/features/certificates/reissue-form";
import { revokeCertificate } from "~/features/certificates/revoke-certificate.server";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import type { Translate } from "~/i18n/translate";
import { now } from "~/platform/clock.server";
import { AppError } from "~/platform/errors";
import { Breadcrumb } from "~/ui/breadcrumb";
import { pageTitle } from "~/ui/page-title";

export const loader = guard(
  ["commune-officer", "province-admin"],
  async ({ app, viewer, params, request }) => ({
    ...(await readCertificate(app.db, viewer, params.id ?? "")),
    mayChange: canChangeCertificates(viewer),
    done: new URL(request.url).searchParams.get("xong"),
  }),
);

export const action = guard(["province-admin"], async ({ app, viewer, params, request, t }) => {
  const certificateId = params.id ?? "";
  const form = await request.formData();
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const intent = form.get("intent");
  if (intent === "revoke") {
    const reason = parseReason(typed.revokedReason ?? "");
    if (!reason.ok) return comeBack("revoke", { revokedReason: reason.fault }, typed, t);
    await revokeCertificate(app.db, viewer, { certificateId, reason: reason.value });
    throw redirect(`/quan-tri/chung-nhan/${certificateId}?xong=thu-hoi`);
  }
  if (intent === "reissue") {
    const parsed = parseReissue(form, Number(vietnamDate(now()).slice(0, 4)));
    if (!parsed.ok) return comeBack("reissue", parsed.faults, typed, t);
    const newId = await reissueCertificate(app.db, viewer, certificateId, parsed.reissue);
    throw redirect(`/quan-tri/chung-nhan/${newId}?xong=cap-lai`);
  }
  throw new AppError("invalid");
});

type Fault = Parameters<typeof faultWords>[0];

function faultWords(
  fault: "nameEmpty" | "nameLong" | "nameLetters" | "nameBroken" | "birthYear" | "reasonShort" | "reasonLong",
  t: Translate,
): string {
  return t(`certificates.fault.${fault}`);
}

function comeBack(
  intent: "revoke" | "reissue",
  faults: Partial<Record<string, Fault>>,
  typed: Record<string, string>,
  t: Translate,
) {
  const errors = Object.fromEntries(
    Object.entries(faults).flatMap(([name, fault]) => (fault ? [[name, faultWords(fault, t)]] : [])),
  );
  return data({ intent, errors, typed }, { status: 400 });
}

export const meta = pageTitle<typeof loader>((t, found) =>
  t("certificates.admin.one", { number: found?.certificate.number ?? "" }),
);

export default function CertificatePage() {
  const t = useT();
  const { certificate, holder, history, mayChange, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const returnedFor = (intent: "revoke" | "reissue"): Returned | undefined =>
    failed?.intent === intent ? failed : undefined;
  const title = t("certificates.admin.one", { number: certificate.number });
  const replaced = certificate.supersededAt !== null;
  return (
    <div className="page page-narrow">
      <Breadcrumb entries={[[t("certificates.admin.title"), "/quan-tri/chung-nhan"], [title]]} />
      <h1>{title}</h1>
      {done === "thu-hoi" && (
        <p className="notice" role="status">
          {t("certificates.admin.revoked")}
        </p>
      )}
      {done === "cap-lai" && (
        <p className="notice" role="status">
          {t("certificates.admin.reissued")}
        </p>
      )}
      <CertificateFacts certificate={certificate} holder={holder} />
      <h2>{t("certificates.admin.history")}</h2>
      <CertificateHistory entries={history} currentId={certificate.id} />
      {!mayChange && <p className="notice">{t("certificates.admin.onlyProvince")}</p>}
      {mayChange && replaced && <p className="notice">{t("certificates.admin.replacedBy")}</p>}
      {mayChange && !replaced && !holder.erasedAt && (
        <ReissueForm proposed={holder} returned={returnedFor("reissue")} />
      )}
      {mayChange && certificate.state === "valid" && <RevokeForm returned={returnedFor("revoke")} />}
    </div>
  );
}
