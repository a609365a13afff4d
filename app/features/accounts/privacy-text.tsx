/**
 * The privacy page. Legal facts are those of domain rules §1 that were read in their source: Law 91/2025/QH15 and
 * Decree 356/2025/NĐ-CP, both in force since 1/1/2026.
 */
import { useT } from "~/i18n/context";
import type { MessageKey } from "~/i18n/translate";
import { MIN_ACCOUNT_AGE } from "./account-age";

const SECTIONS: { title: MessageKey; text?: MessageKey; points: MessageKey[] }[] = [
  {
    title: "accounts.privacy.keepTitle",
    points: [
      "accounts.privacy.keepPerson",
      "accounts.privacy.keepOptional",
      "accounts.privacy.keepLearning",
      "accounts.privacy.keepPassword",
      "accounts.privacy.keepLog",
      "accounts.privacy.keepCookies",
    ],
  },
  {
    title: "accounts.privacy.neverTitle",
    points: [
      "accounts.privacy.neverPhoto",
      "accounts.privacy.neverSensitive",
      "accounts.privacy.neverTrackers",
      "accounts.privacy.neverSell",
    ],
  },
  {
    title: "accounts.privacy.seeTitle",
    points: [
      "accounts.privacy.seeYou",
      "accounts.privacy.seeOfficer",
      "accounts.privacy.seeProvince",
      "accounts.privacy.seePublic",
    ],
  },
  {
    title: "accounts.privacy.rightsTitle",
    text: "accounts.privacy.rightsText",
    points: [
      "accounts.privacy.rightsSee",
      "accounts.privacy.rightsWithdraw",
      "accounts.privacy.rightsDelete",
      "accounts.privacy.rightsAnswer",
    ],
  },
];

export function PrivacyText() {
  const t = useT();
  return (
    <>
      <p className="lead">{t("accounts.privacy.lead")}</p>
      {SECTIONS.map(({ title, text, points }) => (
        <section key={title}>
          <h2>{t(title)}</h2>
          {text && <p>{t(text)}</p>}
          <ul>
            {points.map((point) => (
              <li key={point}>{t(point)}</li>
            ))}
          </ul>
        </section>
      ))}
      <h2>{t("accounts.privacy.childrenTitle")}</h2>
      <p>{t("accounts.privacy.childrenText", { age: MIN_ACCOUNT_AGE })}</p>
      <h2>{t("accounts.privacy.howLongTitle")}</h2>
      <p>{t("accounts.privacy.howLongText")}</p>
      <h2>{t("accounts.privacy.lawTitle")}</h2>
      <p>{t("accounts.privacy.lawText")}</p>
      <p>
        <a className="button button-secondary" href="/tai-khoan">
          {t("accounts.privacy.toAccount")}
        </a>
      </p>
    </>
  );
}
