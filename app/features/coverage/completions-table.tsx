/** Who completed what, a row a person and topic. */
import { showField } from "~/features/accounts/personal-fields";
import { topicTitle, wordsLanguage } from "~/features/catalog/topic-words";
import { useLocale, useT } from "~/i18n/context";
import { formatDate, formatShare } from "~/i18n/format";
import { helpWord, supervisedWord } from "./attempt-circumstances";
import type { Completion } from "./completions.server";

export function CompletionsTable({ completions }: { completions: readonly Completion[] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <div className="scroll-x">
      <table className="rows-as-cards">
        <thead>
          <tr>
            <th scope="col">{t("coverage.personName")}</th>
            <th scope="col">{t("coverage.birthYear")}</th>
            <th scope="col">{t("coverage.personalId")}</th>
            <th scope="col">{t("coverage.commune")}</th>
            <th scope="col">{t("coverage.topic")}</th>
            <th scope="col">{t("coverage.completedOn")}</th>
            <th scope="col" className="number">
              {t("coverage.score")}
            </th>
            <th scope="col">{t("coverage.certificateNumber")}</th>
            <th scope="col">{t("coverage.supervised")}</th>
            <th scope="col">{t("coverage.helped")}</th>
          </tr>
        </thead>
        <tbody>
          {completions.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.fullName}</th>
              <td data-label={t("coverage.birthYear")}>{row.birthYear}</td>
              <td data-label={t("coverage.personalId")}>
                {showField("personalIdHint", row.personalIdHint, "administrator") ?? (
                  <span className="muted">{t("coverage.notKnown")}</span>
                )}
              </td>
              <td data-label={t("coverage.commune")}>{row.communeName}</td>
              <td data-label={t("coverage.topic")}>
                <span lang={wordsLanguage(locale, row.topicTitleEn)}>
                  {topicTitle({ title: row.topicTitle, titleEn: row.topicTitleEn }, locale)}
                </span>
              </td>
              <td data-label={t("coverage.completedOn")}>{formatDate(row.completedAt)}</td>
              <td className="number" data-label={t("coverage.score")}>
                {formatShare(row.score, locale)}
              </td>
              <td data-label={t("coverage.certificateNumber")}>{row.number}</td>
              <td data-label={t("coverage.supervised")}>{t(supervisedWord(row))}</td>
              <td data-label={t("coverage.helped")}>{t(helpWord(row))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
