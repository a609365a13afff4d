/** Two accounts side by side, what differs underlined. */
import { formatBirth } from "~/features/accounts/birth";
import { showField } from "~/features/accounts/personal-fields";
import { StandingWords } from "~/features/coverage/standing-words";
import { useT } from "~/i18n/context";
import { formatDate } from "~/i18n/format";
import type { MessageKey } from "~/i18n/translate";
import type { MergePreview } from "./preview-merge.server";

type Side = MergePreview["survivor"];

export function MergeSides({
  survivor,
  merged,
  audiences,
}: {
  survivor: Side;
  merged: Side;
  audiences: Readonly<Record<string, string>>;
}) {
  return (
    <div className="card twin-pair twins">
      <OneSide title="merging.kept" side={survivor} other={merged} audiences={audiences} />
      <OneSide title="merging.ended" side={merged} other={survivor} audiences={audiences} />
    </div>
  );
}

function OneSide({
  title,
  side,
  other,
  audiences,
}: {
  title: "merging.kept" | "merging.ended";
  side: Side;
  other: Side;
  audiences: Readonly<Record<string, string>>;
}) {
  const t = useT();
  const facts: [label: MessageKey, of: (side: Side) => string | null][] = [
    ["coverage.personName", ({ person }) => person.fullName],
    ["coverage.birth", ({ person }) => formatBirth({ year: person.birthYear, date: person.birthDate })],
    ["coverage.commune", ({ person }) => person.communeName],
    ["coverage.hamlet", ({ person }) => person.hamletName],
    ["coverage.audience", ({ person }) => audiences[person.audience] ?? person.audience],
    ["coverage.phone", ({ person }) => showField("phone", person.phone, "administrator")],
    ["coverage.email", ({ person }) => showField("email", person.email, "administrator")],
    [
      "coverage.personalId",
      ({ person }) => showField("personalIdHint", person.personalIdHint, "administrator"),
    ],
    ["coverage.username", ({ person }) => person.username],
    ["coverage.accountSince", ({ person }) => formatDate(person.createdAt)],
  ];
  const differs = (of: (side: Side) => string | null) => {
    const [one, another] = [of(side), of(other)];
    return one !== null && another !== null && one !== another;
  };
  return (
    <section className="twin" aria-labelledby={title}>
      <h2 id={title}>{t(title)}</h2>
      <dl>
        {facts.map(([label, of]) => (
          <div key={label} className="twin-fact">
            <dt>{t(label)}</dt>
            <dd className={differs(of) ? "differs" : undefined}>
              {of(side) ?? <span className="muted">{t("coverage.notKnown")}</span>}
              {differs(of) && <span className="visually-hidden"> ({t("merging.differs")})</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <StandingWords standing={side.standing} />
      </p>
    </section>
  );
}
