/** All sendings of a month and the answers to them. */
import { useT } from "~/i18n/context";
import { formatDateTime } from "~/i18n/format";
import type { MonthVersion } from "./read-month.server";

export function MonthHistory({
  versions,
  shownId,
  versionHref,
}: {
  versions: readonly MonthVersion[];
  shownId: string | null;
  versionHref: (version: number) => string;
}) {
  const t = useT();
  if (versions.length === 0) return <p className="empty">{t("periods.noHistory")}</p>;
  return (
    <ol className="plain-list">
      {versions.map(({ id, version, sentByName, sentAt, decision }) => (
        <li key={id} className="card">
          <p>
            <strong>{t("periods.sending", { version })}</strong>{" "}
            {t("periods.sentBy", { name: sentByName, at: formatDateTime(sentAt) })}{" "}
            {id !== shownId && <a href={versionHref(version)}>{t("periods.seeSending", { version })}</a>}
          </p>
          {decision && (
            <p>
              {t(`periods.decided.${decision.decision}`, {
                name: decision.byName,
                at: formatDateTime(decision.at),
              })}
              {decision.comment && ` “${decision.comment}”`}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
