/** /chung-nhan: my certificates. */
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { CertificateCard } from "~/features/certificates/certificate-card";
import { listOwnCertificates } from "~/features/certificates/list-own-certificates.server";
import { useT } from "~/i18n/context";
import { pageTitle } from "~/ui/page-title";

export const loader = guard("signed-in", async ({ app, viewer }) => ({
  certificates: await listOwnCertificates(app.db, viewer),
}));

export const meta = pageTitle((t) => t("certificates.mine"));

export default function Certificates() {
  const t = useT();
  const { certificates } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <h1>{t("certificates.mine")}</h1>
      {certificates.length > 0 ? (
        <>
          <p className="lead">{t("certificates.mineLead")}</p>
          <ul className="certificate-cards">
            {certificates.map((certificate) => (
              <CertificateCard key={certificate.code} certificate={certificate} />
            ))}
          </ul>
        </>
      ) : (
        <div className="empty">
          <h2>{t("certificates.emptyTitle")}</h2>
          <p>{t("certificates.emptyText")}</p>
          <a className="button" href="/hoc">
            {t("certificates.emptyAction")}
          </a>
        </div>
      )}
    </div>
  );
}
