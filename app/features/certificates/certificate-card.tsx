/** One of my certificates: what it is for, and the way to the paper. */
import { useLocale, useT } from "~/i18n/context";
import { formatDate, formatShare } from "~/i18n/format";
import { checkPath } from "./certificate-code";
import type { OwnCertificate } from "./list-own-certificates.server";
import { StateBadge } from "./state-badge";

export function CertificateCard({ certificate }: { certificate: OwnCertificate }) {
  const t = useT();
  const locale = useLocale();
  const { code, number, topicTitle, fullName, score, issuedAt, state, revokedAt, revokedReason } =
    certificate;
  const titleId = `giay-${code}`;
  const facts: [label: string, value: string][] = [
    [t("certificates.field.name"), fullName],
    [t("certificates.field.issuedOn"), formatDate(issuedAt)],
    [t("certificates.field.score"), formatShare(score, locale, 0)],
    [t("certificates.field.number"), number],
  ];
  return (
    <li className={state === "valid" ? "certificate-card" : "certificate-card certificate-card-past"}>
      <StateBadge state={state} />
      <h2 id={titleId} lang="vi">
        {topicTitle}
      </h2>
      <dl>
        {facts.map(([label, value]) => (
          <div className="certificate-fact" key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {state === "valid" && (
        <p className="row">
          <a className="button" href={`/chung-nhan/${code}.pdf`} aria-describedby={titleId}>
            {t("certificates.download")}
          </a>
          <a className="button button-quiet" href={checkPath(code)} aria-describedby={titleId}>
            {t("certificates.checkPage")}
          </a>
        </p>
      )}
      {state === "superseded" && <p>{t("certificates.replacedText")}</p>}
      {state === "revoked" && revokedAt && (
        <>
          <p>{t("certificates.revokedText", { date: formatDate(revokedAt), reason: revokedReason ?? "" })}</p>
          <p>{t("certificates.revokedHelp")}</p>
        </>
      )}
    </li>
  );
}
