/** The audit log as a table. */
import { useT } from "~/i18n/context";
import { formatDateTime } from "~/i18n/format";
import type { Translate } from "~/i18n/translate";
import { AUDIT_ACTIONS, type AuditAction } from "./actions";
import type { LoggedEvent } from "./list-events.server";

/** What of an event's detail is worth a reader's time, in this order. */
const FACTS = [
  "number",
  "reason",
  "role",
  "decision",
  "dataset",
  "format",
  "rows",
  "filters",
  "fields",
  "period",
  "version",
  "purpose",
  "device",
] as const;

export function EventTable({ events }: { events: readonly LoggedEvent[] }) {
  const t = useT();
  return (
    <div className="scroll-x">
      <table className="rows-as-cards">
        <thead>
          <tr>
            <th scope="col">{t("audit.at")}</th>
            <th scope="col">{t("audit.what")}</th>
            <th scope="col">{t("audit.actor")}</th>
            <th scope="col">{t("audit.about")}</th>
            <th scope="col">{t("audit.detail")}</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.id}>
              <td data-label={t("audit.at")}>{formatDateTime(event.at)}</td>
              <th scope="row">{actionWords(t, event.action)}</th>
              <td data-label={t("audit.actor")}>
                {event.actorName ?? <span className="muted">{t("audit.system")}</span>}
              </td>
              <td data-label={t("audit.about")}>{event.personName ?? "–"}</td>
              <td data-label={t("audit.detail")}>{detailWords(t, event.detail) || "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** An action that a later version no longer knows is shown as it was written. */
export function actionWords(t: Translate, action: string): string {
  const known = AUDIT_ACTIONS.find((one): one is AuditAction => one === action);
  return known ? t(`audit.action.${known}`) : action;
}

function detailWords(t: Translate, detail: Record<string, unknown>): string {
  return FACTS.flatMap((fact) => {
    const value = detail[fact];
    if (value === undefined || value === null || value === "") return [];
    return `${t(`audit.fact.${fact}`)}: ${Array.isArray(value) ? value.join(", ") : String(value)}`;
  }).join(" · ");
}
