/** Somebody in a ministry's list beside the accounts they may be: the administrator says which, one at a time. */
import { Side } from "~/features/rosters/doubt-card";
import { useT } from "~/i18n/context";
import { formatCalendarDate } from "~/i18n/format";
import { Reasons } from "./row-table";
import type { ShownConfirmation } from "./show-list.server";

export function DoubtCard({ row }: { row: ShownConfirmation }) {
  const t = useT();
  const { others, decision, position } = row;
  const title = `dong-${position}`;
  const facts = {
    fullName: row.text,
    birth: row.birth,
    phone: null,
    personalId: row.personalId,
    hamlet: null,
  };
  return (
    <article className="card twin-pair" aria-labelledby={title}>
      <h3 id={title}>{t("rosters.doubtTitle", { line: row.line, name: row.text })}</h3>
      <p className="muted">
        {row.communeName}.{" "}
        {row.confirmedOn && t("vneid.confirmedOn", { date: formatCalendarDate(row.confirmedOn) })}
      </p>
      <Reasons reasons={row.reasons} />
      <div className="twins">
        <Side title={t("vneid.inList")} facts={facts} other={others[0]?.facts} />
        {others.map(({ id, facts: theirs }) => (
          <Side
            key={id}
            title={t("rosters.inAccounts")}
            facts={theirs}
            other={facts}
            href={`/quan-tri/nguoi/${id}`}
          />
        ))}
      </div>
      {decision && (
        <p className="notice">✓ {t(decision === "none" ? "vneid.decided.none" : "vneid.decided.same")}</p>
      )}
      <form method="post" className="row" aria-labelledby={title}>
        <input type="hidden" name="intent" value="decide" />
        <input type="hidden" name="position" value={position} />
        {others.map(({ id }, at) => (
          <button
            key={id}
            type="submit"
            name="decision"
            value={id}
            className="button button-secondary"
            disabled={decision === id}
          >
            {t(others.length > 1 ? "rosters.decide.sameNth" : "rosters.decide.same", { number: at + 1 })}
          </button>
        ))}
        <button
          type="submit"
          name="decision"
          value="none"
          className="button button-secondary"
          disabled={decision === "none"}
        >
          {t("vneid.decide.none")}
        </button>
      </form>
    </article>
  );
}
