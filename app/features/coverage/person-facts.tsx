/** One person as an officer of their commune sees them: masked where nobody needs the whole. */
import { formatBirth } from "~/features/accounts/birth";
import { showField } from "~/features/accounts/personal-fields";
import { topicTitle, wordsLanguage } from "~/features/catalog/topic-words";
import { StateBadge } from "~/features/certificates/state-badge";
import { useLocale, useT } from "~/i18n/context";
import { formatCalendarDate, formatDate } from "~/i18n/format";
import type { HeldCertificate, TopicStanding } from "./read-person.server";

interface Person {
  birthYear: number;
  birthDate: string | null;
  sex: "male" | "female" | null;
  phone: string | null;
  email: string | null;
  username: string | null;
  personalIdHint: string | null;
  createdAt: Date;
  communeName: string;
  hamletName: string | null;
  workplaceName: string | null;
  /** The day the ministry confirmed them on VNeID, "2026-11-03". */
  confirmedOn: string | null;
}

export function PersonFacts({ person, audience }: { person: Person; audience: string }) {
  const t = useT();
  const rows: [label: string, value: string | null][] = [
    [t("coverage.birth"), formatBirth({ year: person.birthYear, date: person.birthDate })],
    [t("coverage.filterSex"), person.sex && t(`coverage.sex.${person.sex}`)],
    [t("coverage.commune"), person.communeName],
    [t("coverage.hamlet"), person.hamletName],
    [t("coverage.audience"), audience],
    [t("workplaces.workplace"), showField("workplace", person.workplaceName, "administrator")],
    [t("coverage.phone"), showField("phone", person.phone, "administrator")],
    [t("coverage.email"), showField("email", person.email, "administrator")],
    [t("coverage.personalId"), showField("personalIdHint", person.personalIdHint, "administrator")],
    [t("coverage.username"), person.username],
    [
      t("vneid.personConfirmed"),
      person.confirmedOn && t("vneid.personConfirmedOn", { date: formatCalendarDate(person.confirmedOn) }),
    ],
    [t("coverage.accountSince"), formatDate(person.createdAt)],
  ];
  return (
    <dl className="card details">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={value ? undefined : "muted"}>{value || t("coverage.notKnown")}</dd>
        </div>
      ))}
    </dl>
  );
}

export function LearntTopics({ topics }: { topics: readonly TopicStanding[] }) {
  const t = useT();
  const locale = useLocale();
  if (topics.length === 0) return <p className="empty">{t("coverage.nothingLearnt")}</p>;
  return (
    <table className="rows-as-cards">
      <thead>
        <tr>
          <th scope="col">{t("coverage.topic")}</th>
          <th scope="col">{t("coverage.lessonsRead")}</th>
          <th scope="col">{t("coverage.test")}</th>
        </tr>
      </thead>
      <tbody>
        {topics.map((topic) => (
          <tr key={topic.slug}>
            <th scope="row" lang={wordsLanguage(locale, topic.titleEn)}>
              {topicTitle(topic, locale)}
            </th>
            <td data-label={t("coverage.lessonsRead")}>
              {t("coverage.lessonsOf", { read: topic.lessonsRead, count: topic.lessons })}
            </td>
            <td data-label={t("coverage.test")}>
              {t(topic.testPassed ? "coverage.testPassed" : "coverage.testNotPassed")}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function HeldCertificates({ certificates }: { certificates: readonly HeldCertificate[] }) {
  const t = useT();
  if (certificates.length === 0) return <p className="empty">{t("coverage.standing.noCertificate")}</p>;
  return (
    <table className="rows-as-cards">
      <thead>
        <tr>
          <th scope="col">{t("coverage.certificateNumber")}</th>
          <th scope="col">{t("coverage.topic")}</th>
          <th scope="col">{t("certificates.field.issuedOn")}</th>
          <th scope="col">{t("certificates.field.state")}</th>
        </tr>
      </thead>
      <tbody>
        {certificates.map(({ id, number, topicTitle: title, issuedAt, state }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/quan-tri/chung-nhan/${id}`}>{number}</a>
            </th>
            <td lang="vi" data-label={t("coverage.topic")}>
              {title}
            </td>
            <td data-label={t("certificates.field.issuedOn")}>{formatDate(issuedAt)}</td>
            <td>
              <StateBadge state={state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
