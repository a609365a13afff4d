/** What happened to a person's papers for a topic, in order. */
import { useT } from "~/i18n/context";
import { formatDate, formatDateTime } from "~/i18n/format";
import type { HistoryEntry } from "./read-certificate.server";
import { StateBadge } from "./state-badge";

export function CertificateHistory({ entries, currentId }: { entries: HistoryEntry[]; currentId: string }) {
  const t = useT();
  return (
    <ol className="certificate-history">
      {entries.map(({ id, number, fullName, issuedAt, state, revoked, superseded }) => (
        <li key={id}>
          <p className="row">
            {id === currentId ? (
              <strong>
                {number} ({t("certificates.admin.thisOne")})
              </strong>
            ) : (
              <a href={`/quan-tri/chung-nhan/${id}`}>{number}</a>
            )}
            <StateBadge state={state} />
          </p>
          <p>{t("certificates.admin.historyIssued", { date: formatDate(issuedAt), name: fullName })}</p>
          {revoked && <p>{t("certificates.admin.historyRevoked", changeWords(revoked))}</p>}
          {superseded && <p>{t("certificates.admin.historySuperseded", changeWords(superseded))}</p>}
        </li>
      ))}
    </ol>
  );
}

function changeWords({ at, by, reason }: NonNullable<HistoryEntry["revoked"]>) {
  return { time: formatDateTime(at), actor: by ?? "–", reason: reason ?? "–" };
}
