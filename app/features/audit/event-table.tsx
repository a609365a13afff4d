/** The audit log as a table. */
import { useT } from "~/i18n/context";
import { formatDateTime } from "~/i18n/format";
import { actionWords, detailWords } from "./event-words";
import type { LoggedEvent } from "./list-events.server";

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
