/** What is printed on a certificate, for its administrator. */
import { useLocale, useT } from "~/i18n/context";
import { formatDate, formatShare } from "~/i18n/format";
import { checkPath, groupCode } from "./certificate-code";
import type { CertificateState } from "./certificate-state";
import type { PrintedCertificate } from "./pdf/certificate-words";
import { StateBadge } from "./state-badge";

interface FactsProps {
  certificate: PrintedCertificate & { state: CertificateState };
  /** The profile as it is now. */
  holder: { fullName: string; birthYear: number };
}

export function CertificateFacts({ certificate, holder }: FactsProps) {
  const t = useT();
  const locale = useLocale();
  const { code, state, fullName, birthYear, communeName, topicTitle, score, issuedAt, issuer } = certificate;
  const differs = holder.fullName !== fullName || holder.birthYear !== birthYear;
  const facts: [label: string, value: string][] = [
    [t("certificates.field.name"), fullName],
    [t("certificates.field.birthYear"), String(birthYear)],
    [t("certificates.field.commune"), communeName],
    [t("certificates.field.topic"), topicTitle],
    [t("certificates.field.score"), formatShare(score, locale, 0)],
    [t("certificates.field.issuedOn"), formatDate(issuedAt)],
    [t("certificates.field.issuer"), issuer.split("\n").at(-1) ?? ""],
    [t("certificates.field.code"), groupCode(code)],
  ];
  return (
    <section aria-labelledby="in-tren-giay">
      <h2 id="in-tren-giay">{t("certificates.admin.printed")}</h2>
      <dl className="check-facts">
        <div className="check-fact">
          <dt>{t("certificates.field.state")}</dt>
          <dd>
            <StateBadge state={state} />
          </dd>
        </div>
        {facts.map(([label, value]) => (
          <div className="check-fact" key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {differs && (
        <p className="notice notice-warm">
          {t("certificates.admin.profileDiffers", {
            name: holder.fullName,
            year: String(holder.birthYear),
          })}
        </p>
      )}
      <p className="row">
        {state === "valid" && (
          <a className="button button-secondary" href={`/chung-nhan/${code}.pdf`}>
            {t("certificates.download")}
          </a>
        )}
        <a className="button button-quiet" href={checkPath(code)}>
          {t("certificates.checkPage")}
        </a>
      </p>
    </section>
  );
}
