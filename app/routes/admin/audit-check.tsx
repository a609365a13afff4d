/** /quan-tri/nhat-ky/kiem-tra: reads the sealed log back and says until when it is intact, or where it is not. */
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { checkFilters } from "~/features/audit/check-filters";
import { sealEvents } from "~/features/audit/seal-events.server";
import { verifyChain } from "~/features/audit/verify-chain.server";
import { useT } from "~/i18n/context";
import { formatDateTime } from "~/i18n/format";
import { Breadcrumb } from "~/ui/breadcrumb";
import { pageTitle } from "~/ui/page-title";

const LOG = "/quan-tri/nhat-ky";

export const loader = guard(["province-admin"], async ({ request, app }) => {
  const { from } = checkFilters.read(new URL(request.url).searchParams);
  await sealEvents(app.db, app.keys);
  return verifyChain(app.db, app.keys, { from });
});

export const meta = pageTitle((t) => t("audit.chain.title"));

export default function AuditCheck() {
  const t = useT();
  const { from, to, events, expired, faults, sealedAt, seal, next } = useLoaderData<typeof loader>();
  return (
    <div className="page page-narrow">
      <Breadcrumb entries={[[t("audit.title"), LOG], [t("audit.chain.title")]]} />
      <h1>{t("audit.chain.title")}</h1>
      <p className="lead">{t("audit.chain.lead")}</p>
      {from === null && <p className="empty">{t("audit.chain.none")}</p>}
      {from !== null && to !== null && sealedAt && (
        <>
          {faults.length === 0 ? (
            <p className="notice" role="status">
              <strong>✓ {t("audit.chain.intactUntil", { time: formatDateTime(sealedAt) })}</strong>
            </p>
          ) : (
            <div className="notice notice-danger" role="alert">
              <p>
                <strong>{t("audit.chain.brokenTitle")}</strong>
              </p>
              <ul>
                {faults.map(({ block, fault, firstId, lastId }) => (
                  <li key={block}>
                    {t("audit.chain.faultAt", {
                      what: t(`audit.chain.fault.${fault}`),
                      block,
                      firstId,
                      lastId,
                    })}
                  </li>
                ))}
              </ul>
              <p>{t("audit.chain.brokenText")}</p>
            </div>
          )}
          <p>{t("audit.chain.checked", { from, to, events })}</p>
          {expired > 0 && <p>{t("audit.chain.expired", { count: expired })}</p>}
          {next !== null ? (
            <p>
              <a className="button" href={`${LOG}/kiem-tra${checkFilters.write({ from: next })}`}>
                {t("audit.chain.next")}
              </a>
            </p>
          ) : (
            <p className="muted seal">
              {t("audit.chain.seal", { time: formatDateTime(sealedAt), seal: seal ?? "" })}{" "}
              {t("audit.chain.sealNote")}
            </p>
          )}
        </>
      )}
    </div>
  );
}
