/** Two accounts side by side, what differs underlined, and the two answers. */
import { showField } from "~/features/accounts/personal-fields";
import { useT } from "~/i18n/context";
import { formatCalendarDate, formatDate } from "~/i18n/format";
import type { MessageKey } from "~/i18n/translate";
import type { Twin, TwinPair } from "./list-twins.server";

export function TwinPairCard({
  pair: { twins, decision },
  number,
  audienceNames,
}: {
  pair: TwinPair;
  number: number;
  audienceNames: Readonly<Record<string, string>>;
}) {
  const t = useT();
  const [one, other] = twins;
  const title = `cap-${one.id}-${other.id}`;
  return (
    <article className="card twin-pair" aria-labelledby={title}>
      <h2 id={title}>{t("coverage.twinsPair", { number, name: one.fullName })}</h2>
      <div className="twins">
        <TwinFacts letter="A" twin={one} other={other} audienceNames={audienceNames} />
        <TwinFacts letter="B" twin={other} other={one} audienceNames={audienceNames} />
      </div>
      {decision && (
        <p className="notice">
          {t(`coverage.twinsDecision.${decision.decision}`, {
            name: decision.decidedBy,
            date: formatDate(decision.decidedAt),
          })}
        </p>
      )}
      {decision?.decision === "same" && (
        <p>
          <a href={`/quan-tri/gop-tai-khoan/so-sanh?${new URLSearchParams({ giu: one.id, gop: other.id })}`}>
            {t("merging.compareTitle")}
          </a>
        </p>
      )}
      <form method="post" className="row" aria-labelledby={title}>
        <input type="hidden" name="firstId" value={one.id} />
        <input type="hidden" name="secondId" value={other.id} />
        {decision?.decision !== "same" && (
          <button type="submit" name="decision" value="same" className="button button-secondary">
            {t(decision ? "coverage.twinsChange.same" : "coverage.twinsSame")}
          </button>
        )}
        {decision?.decision !== "different" && (
          <button type="submit" name="decision" value="different" className="button button-secondary">
            {t(decision ? "coverage.twinsChange.different" : "coverage.twinsDifferent")}
          </button>
        )}
      </form>
    </article>
  );
}

/** Both known, and not the same. */
const differ = (one: string | null, other: string | null) => one !== null && other !== null && one !== other;

function TwinFacts({
  letter,
  twin,
  other,
  audienceNames,
}: {
  letter: "A" | "B";
  twin: Twin;
  other: Twin;
  audienceNames: Readonly<Record<string, string>>;
}) {
  const t = useT();
  const facts: [label: MessageKey, of: (of: Twin) => string | null, tells?: true][] = [
    ["coverage.personName", (of) => of.fullName],
    [
      "coverage.birth",
      (of) => (of.birthDate ? formatCalendarDate(of.birthDate) : String(of.birthYear)),
      true,
    ],
    ["coverage.commune", (of) => of.communeName],
    ["coverage.phone", (of) => showField("phone", of.phone, "administrator"), true],
    ["coverage.personalId", (of) => showField("personalIdHint", of.personalIdHint, "administrator"), true],
    ["coverage.audience", (of) => audienceNames[of.audience] ?? of.audience],
    ["coverage.accountSince", (of) => formatDate(of.createdAt)],
  ];
  return (
    <section className="twin">
      <h3>
        {t("coverage.twinsAccount", { letter })}{" "}
        {twin.countsFrom && <span className="badge badge-good">✓ {t("coverage.countsNow")}</span>}
      </h3>
      <dl>
        {facts.map(([label, of, tells]) => (
          <div key={label} className="twin-fact">
            <dt>{t(label)}</dt>
            <dd className={tells && differ(of(twin), of(other)) ? "differs" : undefined}>
              {of(twin) ?? <span className="muted">{t("coverage.notKnown")}</span>}
            </dd>
          </div>
        ))}
        <div className="twin-fact">
          <dt>{t("coverage.certificates")}</dt>
          <dd>
            {twin.certificates.length === 0 ? (
              t("coverage.standing.noCertificate")
            ) : (
              <ul>
                {twin.certificates.map(({ title, earnedAt }) => (
                  <li key={title}>
                    {title}, {formatDate(earnedAt)}
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
}
