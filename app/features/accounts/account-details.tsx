/** What is kept of a person, shown to that person. */
import { useLocale, useT } from "~/i18n/context";
import { formatBirth } from "./birth";
import { showField } from "./personal-fields";

interface Props {
  account: {
    username: string | null;
    fullName: string;
    birthYear: number;
    birthDate: string | null;
    communeCode: string;
    communeName: string | null;
    hamletName: string | null;
    sex: "male" | "female" | null;
    workplaceName: string | null;
    phone: string | null;
    email: string | null;
    personalIdHint: string | null;
  };
  audience: { name: string; nameEn?: string } | undefined;
}

export function AccountDetails({ account, audience }: Props) {
  const t = useT();
  const english = useLocale() === "en";
  const birth = formatBirth({ year: account.birthYear, date: account.birthDate });
  const audienceName = (english && audience?.nameEn) || audience?.name;
  const rows: [label: string, value: string | null | undefined][] = [
    [t("accounts.fullName"), account.fullName],
    [t("accounts.username"), account.username],
    [t("accounts.birth"), birth],
    [t("accounts.commune"), account.communeName ?? account.communeCode],
    [t("accounts.hamlet"), account.hamletName],
    [t("accounts.audience"), audienceName],
    ...(account.workplaceName
      ? [[t("workplaces.workplace"), account.workplaceName] as [string, string]]
      : []),
    [t("accounts.sex"), showField("sex", account.sex && t(`accounts.sex.${account.sex}`), "self")],
    [t("accounts.phone"), showField("phone", account.phone, "self")],
    [t("accounts.email"), showField("email", account.email, "self")],
    [t("accounts.personalId"), showField("personalIdHint", account.personalIdHint, "self")],
  ];
  return (
    <dl className="card details">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={value ? undefined : "muted"}>{value || t("accounts.notGiven")}</dd>
        </div>
      ))}
    </dl>
  );
}
