/** The queue as a table: what is due first on top, late ones marked. */
import { useT } from "~/i18n/context";
import { formatCalendarDate, formatDate } from "~/i18n/format";
import type { Translate } from "~/i18n/translate";
import { ListTable } from "~/ui/list-table";
import type { QueuedRequest } from "./list-requests.server";
import { RequestBadge } from "./request-badge";
import { overdueClock, requestState } from "./request-state";

export function RequestTable({ requests, today }: { requests: readonly QueuedRequest[]; today: string }) {
  const t = useT();
  return (
    <ListTable
      columns={[
        t("personalData.queue.person"),
        t("personalData.column.kind"),
        t("personalData.queue.commune"),
        t("personalData.queue.received"),
        t("personalData.queue.due"),
        t("personalData.column.state"),
      ]}
    >
      {requests.map((request) => (
        <tr key={request.id}>
          <th scope="row">
            <a href={`/quan-tri/yeu-cau-du-lieu/${request.id}`}>{request.fullName}</a>{" "}
            <span className="muted">
              ({t("personalData.queue.born", { year: String(request.birthYear) })})
            </span>
          </th>
          <td data-label={t("personalData.column.kind")}>{t(`personalData.kind.${request.kind}`)}</td>
          <td data-label={t("personalData.queue.commune")}>{request.communeName ?? "–"}</td>
          <td data-label={t("personalData.queue.received")}>{formatDate(request.receivedAt)}</td>
          <td data-label={t("personalData.queue.due")}>{nextDue(request, t)}</td>
          <td data-label={t("personalData.column.state")}>
            <RequestBadge state={requestState(request)} late={overdueClock(request, today) !== null} />
          </td>
        </tr>
      ))}
    </ListTable>
  );
}

function nextDue({ closedAt, acknowledgedAt, acknowledgeBy, finishBy }: QueuedRequest, t: Translate): string {
  if (closedAt) return "–";
  if (!acknowledgedAt)
    return t("personalData.queue.dueAcknowledge", { date: formatCalendarDate(acknowledgeBy) });
  return finishBy ? t("personalData.queue.dueFinish", { date: formatCalendarDate(finishBy) }) : "–";
}
