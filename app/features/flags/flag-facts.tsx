/** Why a flag was raised in plain words, its figures, where to look further, and how it was decided. */
import { useT } from "~/i18n/context";
import { formatDate } from "~/i18n/format";
import type { MessageKey } from "~/i18n/translate";
import type { readFlag } from "./list-flags.server";

type Found = Awaited<ReturnType<typeof readFlag>>;

export function FlagFacts({ flag, person }: Found) {
  const t = useT();
  return (
    <>
      <p className="lead">{t(`flags.why.${flag.rule}`)}</p>
      <p className="notice">{t("flags.noVerdict")}</p>
      <table>
        <tbody>
          <tr>
            <th scope="row">{t("flags.person")}</th>
            <td>
              <a href={`/quan-tri/nguoi/${person.id}`}>{person.fullName}</a> (
              {t("flags.born", { year: String(person.birthYear) })}), {person.communeName ?? "–"}
            </td>
          </tr>
          {flag.evidence.figures.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{t(`flags.figure.${name}` as MessageKey)}</th>
              <td>{typeof value === "number" ? t("flags.number", { count: value }) : value}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t("flags.raised")}</th>
            <td>{formatDate(flag.raisedAt)}</td>
          </tr>
          {flag.decision && flag.decidedAt && (
            <>
              <tr>
                <th scope="row">{t("flags.decision")}</th>
                <td>
                  {t(`flags.decision.${flag.decision}`)}, {formatDate(flag.decidedAt)}
                </td>
              </tr>
              <tr>
                <th scope="row">{t("flags.reason")}</th>
                <td>{flag.reason}</td>
              </tr>
            </>
          )}
        </tbody>
      </table>
      <p>
        <a href={`/quan-tri/nguoi/${person.id}`}>{t("flags.toPerson")}</a>
      </p>
    </>
  );
}
