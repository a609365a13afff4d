/** A person's own requests: how each stands, by when it must be answered, and the answer. */
import { useT } from "~/i18n/context";
import { formatCalendarDate, formatDate } from "~/i18n/format";
import type { MyRequest } from "./list-my-requests.server";
import { RequestBadge } from "./request-badge";
import { overdueClock, requestState } from "./request-state";

export function MyRequests({ requests, today }: { requests: readonly MyRequest[]; today: string }) {
  const t = useT();
  if (requests.length === 0) return <p className="muted">{t("personalData.mineNone")}</p>;
  return (
    <ul className="plain-list">
      {requests.map((request) => (
        <li key={request.id} className="card">
          <p className="row spread">
            <strong>{t(`personalData.kind.${request.kind}`)}</strong>
            <RequestBadge state={requestState(request)} late={overdueClock(request, today) !== null} />
          </p>
          {request.wish && <p>{request.wish}</p>}
          <Clocks request={request} />
          {request.answer && <p>{t("personalData.answer", { answer: request.answer })}</p>}
          {!request.closedAt && (
            <form method="post">
              <input type="hidden" name="request" value={request.id} />
              <button type="submit" name="intent" value="cancel" className="button button-secondary">
                {t("personalData.cancel")}
                <span className="visually-hidden"> {t(`personalData.kind.${request.kind}`)}</span>
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

function Clocks({ request }: { request: MyRequest }) {
  const t = useT();
  const { acknowledgedAt, closedAt, finishBy, extensionReason } = request;
  return (
    <ul className="hint">
      <li>{t("personalData.sentOn", { date: formatDate(request.receivedAt) })}</li>
      {acknowledgedAt && <li>{t("personalData.acknowledgedOn", { date: formatDate(acknowledgedAt) })}</li>}
      {!acknowledgedAt && !closedAt && (
        <li>{t("personalData.acknowledgeBy", { date: formatCalendarDate(request.acknowledgeBy) })}</li>
      )}
      {closedAt ? (
        <li>{t("personalData.closedOn", { date: formatDate(closedAt) })}</li>
      ) : finishBy ? (
        <li>{t("personalData.finishBy", { date: formatCalendarDate(finishBy) })}</li>
      ) : (
        <li>{t("personalData.finishNone")}</li>
      )}
      {extensionReason && <li>{t("personalData.extended", { reason: extensionReason })}</li>}
    </ul>
  );
}
