/** What the check found, for somebody who holds the paper: one sentence first, then what to compare. */
import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import { formatDate } from "~/i18n/format";
import type { CertificateState } from "./certificate-state";
import type { CheckedCertificate } from "./check-certificate.server";

type Outcome = CertificateState | "unknown";

/** Strokes in a circle of 48: a tick, two arrows, a cross, a question mark. Colour never speaks alone. */
const SIGNS: Record<Outcome, string> = {
  valid: "M14 25l7 7 14-16",
  superseded: "M15 20h17m-5-5 5 5-5 5M33 30H16m5-5-5 5 5 5",
  revoked: "M16 16l16 16M32 16 16 32",
  unknown: "M18 19c0-4 3-6 6-6s6 2 6 6c0 4-6 4-6 9m0 6v.5",
};

/** The heading of the page; `children` says what follows from it. */
export function CheckOutcome({ outcome, children }: { outcome: Outcome; children: ReactNode }) {
  const t = useT();
  return (
    <div className={`check-outcome check-${outcome}`}>
      <svg viewBox="0 0 48 48" width="64" height="64" aria-hidden="true">
        <circle cx="24" cy="24" r="24" />
        <path d={SIGNS[outcome]} />
      </svg>
      <div className="check-words">
        <h1>{t(`certificates.result.${outcome}`)}</h1>
        {children}
      </div>
    </div>
  );
}

export function CheckResult({ certificate }: { certificate: CheckedCertificate }) {
  const t = useT();
  const { state, revokedAt, revokedReason, supersededAt, issuer } = certificate;
  return (
    <>
      <CheckOutcome outcome={state}>
        {state === "valid" && <p>{t("certificates.result.validText")}</p>}
        {state === "superseded" && supersededAt && (
          <p>{t("certificates.result.supersededText", { date: formatDate(supersededAt) })}</p>
        )}
        {state === "revoked" && revokedAt && (
          <p>{t("certificates.result.revokedText", { date: formatDate(revokedAt) })}</p>
        )}
      </CheckOutcome>
      <dl className="check-facts">
        {state === "revoked" && (
          <Fact label={t("certificates.field.reason")} language="vi">
            {revokedReason}
          </Fact>
        )}
        <Fact label={t("certificates.field.name")}>
          {certificate.maskedName ?? t("certificates.result.erasedName")}
        </Fact>
        <Fact label={t("certificates.field.topic")} language="vi">
          {certificate.topicTitle}
        </Fact>
        <Fact label={t("certificates.field.issuedOn")}>{formatDate(certificate.issuedAt)}</Fact>
        <Fact label={t("certificates.field.number")}>{certificate.number}</Fact>
        <Fact label={t("certificates.field.issuer")} language="vi">
          {issuer.split("\n").at(-1)}
        </Fact>
      </dl>
      <p className="muted">
        {t(certificate.maskedName ? "certificates.result.masked" : "certificates.result.erased")}
      </p>
    </>
  );
}

function Fact({ label, language, children }: { label: string; language?: "vi"; children: ReactNode }) {
  return (
    <div className="check-fact">
      <dt>{label}</dt>
      <dd lang={language}>{children}</dd>
    </div>
  );
}
