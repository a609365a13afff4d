/** What differs from the report before: how many for each reason, and who. */
import { useT } from "~/i18n/context";
import { formatCalendarDate } from "~/i18n/format";
import type { ChangedPerson, ReasonCount } from "./month-lists.server";

export function Corrections({
  counts,
  people,
}: {
  counts: readonly ReasonCount[];
  people: readonly ChangedPerson[];
}) {
  const t = useT();
  if (counts.length === 0) return <p className="empty">{t("periods.noCorrections")}</p>;
  return (
    <>
      <ul>
        {counts.map(({ stage, change, reason, people }) => (
          <li key={`${stage} ${change} ${reason}`}>
            {t(`periods.change.${change}`, { count: people })} · {t(`periods.measure.${stage}`)} ·{" "}
            {t(`periods.reason.${reason}`)}
          </li>
        ))}
      </ul>
      <table className="rows-as-cards">
        <thead>
          <tr>
            <th scope="col">{t("coverage.personName")}</th>
            <th scope="col">{t("coverage.birthYear")}</th>
            <th scope="col">{t("periods.figure")}</th>
            <th scope="col">{t("periods.changed")}</th>
            <th scope="col">{t("periods.reasonLabel")}</th>
            <th scope="col">{t("periods.since")}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={`${person.personId} ${person.stage} ${person.change}`}>
              <th scope="row">{person.fullName}</th>
              <td data-label={t("coverage.birthYear")}>{person.birthYear}</td>
              <td data-label={t("periods.figure")}>{t(`periods.measure.${person.stage}`)}</td>
              <td data-label={t("periods.changed")}>{t(`periods.changed.${person.change}`)}</td>
              <td data-label={t("periods.reasonLabel")}>{t(`periods.reason.${person.reason}`)}</td>
              <td data-label={t("periods.since")}>{formatCalendarDate(person.since)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
