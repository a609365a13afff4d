/** The audit log as a table. */
import { useT } from "~/i18n/context";
import { formatDateTime } from "~/i18n/format";
import { ListTable } from "~/ui/list-table";
import { actionWords, detailWords } from "./event-words";
import type { LoggedEvent } from "./list-events.server";

export function EventTable({ events }: { events: readonly LoggedEvent[] }) {
  const t = useT();
  return (
    <ListTable
      columns={[t("audit.at"), t("audit.what"), t("audit.actor"), t("audit.about"), t("audit.detail")]}
    >
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
    </ListTable>
  );
}
