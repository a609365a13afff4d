/** One request for its officer: who, what, and both clocks. */
import type { REQUEST_CHANNELS } from "#drizzle/schema/personal-data";
import { useT } from "~/i18n/context";
import { formatCalendarDate, formatDate, formatDateTime } from "~/i18n/format";
import { RequestBadge } from "./request-badge";
import { overdueClock, type RequestFacts, requestState } from "./request-state";

interface Props {
  request: RequestFacts & {
    wish: string;
    receivedAt: Date;
    channel: (typeof REQUEST_CHANNELS)[number];
    identityCheck: string | null;
    extensionReason: string | null;
    answer: string | null;
  };
  person: { fullName: string; birthYear: number; communeName: string | null };
  today: string;
}

export function RequestFactsList({ request, person, today }: Props) {
  const t = useT();
  const { acknowledgedAt, acknowledgeBy, finishBy, extensionReason, closedAt, answer } = request;
  return (
    <section className="card stack request-facts">
      <p>
        <strong>{person.fullName}</strong>, {t("personalData.queue.born", { year: String(person.birthYear) })}
        {person.communeName && `, ${person.communeName}`}
      </p>
      <p>
        <RequestBadge state={requestState(request)} late={overdueClock(request, today) !== null} />
      </p>
      <p>
        <strong>{t("personalData.queue.wish")}:</strong>{" "}
        {request.wish || <span className="muted">{t("personalData.queue.noWish")}</span>}
      </p>
      <ul>
        {request.channel === "web" ? (
          <li>{t("personalData.sentOn", { date: formatDateTime(request.receivedAt) })}</li>
        ) : (
          <li>
            {t("personalData.paper.receivedBy", {
              date: formatDate(request.receivedAt),
              channel: t(`personalData.channel.${request.channel}`),
            })}
          </li>
        )}
        {request.identityCheck && <li>{t("personalData.paper.checked", { how: request.identityCheck })}</li>}
        <li>
          {acknowledgedAt
            ? t("personalData.acknowledgedOn", { date: formatDate(acknowledgedAt) })
            : t("personalData.acknowledgeBy", { date: formatCalendarDate(acknowledgeBy) })}
        </li>
        <li>
          {finishBy
            ? t("personalData.finishBy", { date: formatCalendarDate(finishBy) })
            : t("personalData.finishNone")}
        </li>
        {extensionReason && <li>{t("personalData.extended", { reason: extensionReason })}</li>}
        {closedAt && <li>{t("personalData.closedOn", { date: formatDate(closedAt) })}</li>}
      </ul>
      {answer && <p>{t("personalData.answer", { answer })}</p>}
    </section>
  );
}
