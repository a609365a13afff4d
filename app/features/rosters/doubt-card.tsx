/** Somebody in a list beside those they may be: the officer says which. */
import { useT } from "~/i18n/context";
import type { MessageKey } from "~/i18n/translate";
import { Reasons } from "./row-table";
import type { ShownFacts, ShownRow } from "./show-roster.server";

const FACTS: [label: MessageKey, of: (facts: ShownFacts) => string | null][] = [
  ["rosters.name", (facts) => facts.fullName],
  ["rosters.birth", (facts) => facts.birth],
  ["rosters.phone", (facts) => facts.phone],
  ["rosters.personalId", (facts) => facts.personalId],
  ["rosters.hamlet", (facts) => facts.hamlet],
];

export function DoubtCard({ row }: { row: ShownRow }) {
  const t = useT();
  const { facts, others, decision, position } = row;
  if (!facts) return null;
  const title = `dong-${position}`;
  return (
    <article className="card twin-pair" aria-labelledby={title}>
      <h3 id={title}>{t("rosters.doubtTitle", { line: row.line, name: facts.fullName })}</h3>
      <Reasons row={row} />
      <div className="twins">
        <Side title={t("rosters.inFile")} facts={facts} other={others[0]?.facts} />
        {others.map(({ id, line, facts: theirs }) => (
          <Side
            key={id}
            title={line === null ? t("rosters.inAccounts") : t("rosters.inRow", { line })}
            facts={theirs}
            other={facts}
            href={line === null ? `/quan-tri/nguoi/${id}` : undefined}
          />
        ))}
      </div>
      {decision && (
        <p className="notice">
          ✓{" "}
          {t(
            decision === "new"
              ? "rosters.decided.new"
              : decision === "leave"
                ? "rosters.decided.leave"
                : "rosters.decided.same",
          )}
        </p>
      )}
      <form method="post" className="row" aria-labelledby={title}>
        <input type="hidden" name="intent" value="decide" />
        <input type="hidden" name="position" value={position} />
        {others.map(({ id, line }, at) => (
          <button
            key={id}
            type="submit"
            name="decision"
            value={id}
            className="button button-secondary"
            disabled={decision === id}
          >
            {line === null
              ? t(others.length > 1 ? "rosters.decide.sameNth" : "rosters.decide.same", { number: at + 1 })
              : t("rosters.decide.sameRow", { line })}
          </button>
        ))}
        <button
          type="submit"
          name="decision"
          value="new"
          className="button button-secondary"
          disabled={decision === "new"}
        >
          {t("rosters.decide.new")}
        </button>
        <button
          type="submit"
          name="decision"
          value="leave"
          className="button button-quiet"
          disabled={decision === "leave"}
        >
          {t("rosters.decide.leave")}
        </button>
      </form>
    </article>
  );
}

/** One of the people compared; what differs from the other is marked. */
export function Side({
  title,
  facts,
  other,
  href,
}: {
  title: string;
  facts: ShownFacts;
  other?: ShownFacts;
  href?: string;
}) {
  const t = useT();
  return (
    <section className="twin">
      <h4>{href ? <a href={href}>{title}</a> : title}</h4>
      <dl>
        {FACTS.map(([label, of]) => {
          const [own, theirs] = [of(facts), other ? of(other) : null];
          const masked = label === "rosters.phone";
          const differs = !masked && own !== null && theirs !== null && own !== theirs;
          return (
            <div key={label} className="twin-fact">
              <dt>{t(label)}</dt>
              <dd className={differs ? "differs" : undefined}>
                {own ?? <span className="muted">{t("rosters.notKnown")}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
