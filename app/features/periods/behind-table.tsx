/** Everybody a figure of a month counts. */
import { useT } from "~/i18n/context";
import { formatCalendarDate } from "~/i18n/format";
import type { MonthPerson } from "./month-lists.server";

export function BehindTable({ people }: { people: readonly MonthPerson[] }) {
  const t = useT();
  return (
    <table className="rows-as-cards">
      <thead>
        <tr>
          <th scope="col">{t("coverage.personName")}</th>
          <th scope="col">{t("coverage.birthYear")}</th>
          <th scope="col">{t("periods.since")}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.personId}>
            <th scope="row">{person.fullName}</th>
            <td data-label={t("coverage.birthYear")}>{person.birthYear}</td>
            <td data-label={t("periods.since")}>{formatCalendarDate(person.since)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
