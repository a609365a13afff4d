/** What a merge does, in figures and in words, before anybody decides. */
import { StandingWords } from "~/features/coverage/standing-words";
import { useT } from "~/i18n/context";
import type { MessageKey } from "~/i18n/translate";
import type { MergePreview } from "./preview-merge.server";

type Effect = NonNullable<MergePreview["after"]>;

/** Fields with words of their own; the others of a group go with them. */
const FIELDS: Readonly<Record<string, MessageKey>> = {
  sex: "merging.field.sex",
  phone: "merging.field.phone",
  email: "merging.field.email",
  personalIdHash: "merging.field.personalIdHash",
  birthDate: "merging.field.birthDate",
  hamletId: "merging.field.hamletId",
};

export function MergeEffect({ effect, days }: { effect: Effect; days: number }) {
  const t = useT();
  const fields = effect.taken.flatMap((field) => (FIELDS[field] ? [t(FIELDS[field])] : []));
  const kinds = effect.kinds.filter(({ survivor, merged }) => survivor + merged > 0);
  return (
    <>
      <h2>{t("merging.whatHappens")}</h2>
      <table className="rows-as-cards">
        <thead>
          <tr>
            <th scope="col">{t("merging.what")}</th>
            <th scope="col" className="number">
              {t("merging.kept")}
            </th>
            <th scope="col" className="number">
              {t("merging.ended")}
            </th>
            <th scope="col" className="number">
              {t("merging.afterwards")}
            </th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, survivor, merged, after }) => (
            <tr key={kind}>
              <th scope="row">{t(`merging.kind.${kind}`)}</th>
              <td className="number" data-label={t("merging.kept")}>
                {survivor}
              </td>
              <td className="number" data-label={t("merging.ended")}>
                {merged}
              </td>
              <td className="number" data-label={t("merging.afterwards")}>
                <strong>{after}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul>
        <li>
          {t("merging.fact.nothingTaken")}{" "}
          {fields.length > 0 && t("merging.fact.taken", { fields: fields.join(", ") })}
        </li>
        <li>{t("merging.fact.both")}</li>
        {effect.issued > 0 && <li>{t("merging.fact.issued", { count: effect.issued })}</li>}
        <li>{t("merging.fact.homes")}</li>
        <li>{t("merging.fact.signIn")}</li>
        <li>
          {t("merging.fact.figures")} {t("merging.fact.standing", { standing: "" })}
          <StandingWords standing={effect.standing} />
        </li>
        <li>{t("merging.fact.undo", { days })}</li>
      </ul>
    </>
  );
}
