/** Certificates found by an officer. */
import { useT } from "~/i18n/context";
import { formatDate } from "~/i18n/format";
import type { FoundCertificate } from "./search-certificates.server";
import { StateBadge } from "./state-badge";

export function CertificateTable({ certificates }: { certificates: FoundCertificate[] }) {
  const t = useT();
  return (
    <div className="scroll-x">
      <table className="certificate-table">
        <caption>{t("certificates.admin.results")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("certificates.field.number")}</th>
            <th scope="col">{t("certificates.field.name")}</th>
            <th scope="col">{t("certificates.field.birthYear")}</th>
            <th scope="col">{t("certificates.field.commune")}</th>
            <th scope="col">{t("certificates.field.topic")}</th>
            <th scope="col">{t("certificates.field.issuedOn")}</th>
            <th scope="col">{t("certificates.field.state")}</th>
          </tr>
        </thead>
        <tbody>
          {certificates.map((certificate) => (
            <tr key={certificate.id}>
              <th scope="row">
                <a href={`/quan-tri/chung-nhan/${certificate.id}`}>{certificate.number}</a>
              </th>
              <td>{certificate.fullName}</td>
              <td>{certificate.birthYear}</td>
              <td>{certificate.communeName}</td>
              <td lang="vi">{certificate.topicTitle}</td>
              <td>{formatDate(certificate.issuedAt)}</td>
              <td>
                <StateBadge state={certificate.state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
