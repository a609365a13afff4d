/** People as their officer sees them: named, otherwise masked. */
import { showField } from "~/features/accounts/personal-fields";
import { useLocale, useT } from "~/i18n/context";
import { formatNumber } from "~/i18n/format";
import type { ListedPerson } from "./listed-person.server";
import { StandingWords } from "./standing-words";

export function PeopleTable({
  people,
  audienceNames,
  severalCommunes,
}: {
  people: readonly ListedPerson[];
  audienceNames: Readonly<Record<string, string>>;
  /** Whether to say which commune each lives in. */
  severalCommunes: boolean;
}) {
  const t = useT();
  const locale = useLocale();
  const masked = (field: "phone" | "personalIdHint", value: string | null) =>
    showField(field, value, "administrator") ?? <span className="muted">{t("coverage.notKnown")}</span>;
  return (
    <div className="scroll-x">
      <table className="rows-as-cards">
        <thead>
          <tr>
            <th scope="col">{t("coverage.personName")}</th>
            <th scope="col">{t("coverage.birthYear")}</th>
            {severalCommunes && <th scope="col">{t("coverage.commune")}</th>}
            <th scope="col">{t("coverage.hamlet")}</th>
            <th scope="col">{t("coverage.phone")}</th>
            <th scope="col">{t("coverage.personalId")}</th>
            <th scope="col">{t("coverage.audience")}</th>
            <th scope="col" className="number">
              {t("coverage.certificates")}
            </th>
            <th scope="col">{t("coverage.standing")}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <a href={`/quan-tri/nguoi/${person.id}`}>{person.fullName}</a>
              </th>
              <td data-label={t("coverage.birthYear")}>{person.birthYear}</td>
              {severalCommunes && <td data-label={t("coverage.commune")}>{person.communeName}</td>}
              <td data-label={t("coverage.hamlet")}>
                {person.hamletName ?? <span className="muted">{t("coverage.notKnown")}</span>}
              </td>
              <td data-label={t("coverage.phone")}>{masked("phone", person.phone)}</td>
              <td data-label={t("coverage.personalId")}>{masked("personalIdHint", person.personalIdHint)}</td>
              <td data-label={t("coverage.audience")}>{audienceNames[person.audience] ?? person.audience}</td>
              <td className="number" data-label={t("coverage.certificates")}>
                {formatNumber(person.certificates, locale)}
              </td>
              <td>
                <StandingWords standing={person.standing} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
