/** Why a flag was raised in plain words, its figures, where to look further, and how it was decided. */
import { useT } from "~/i18n/context";
import { formatDate, formatDateTime } from "~/i18n/format";
import type { MessageKey } from "~/i18n/translate";
import { ConcernedTable } from "./concerned-table";
import type { readFlag } from "./read-flag.server";

type Found = Awaited<ReturnType<typeof readFlag>>;

export function FlagFacts({ flag, person, decidedByName, test, tests }: Found) {
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
          {test && (
            <tr>
              <th scope="row">{t("flags.test")}</th>
              <td>
                {test.closedAt && formatDateTime(test.closedAt)}
                {test.score !== null && `, ${t("flags.score", { percent: Math.round(test.score * 100) })}`}
              </td>
            </tr>
          )}
          {test?.certificateId && (
            <tr>
              <th scope="row">{t("flags.certificate")}</th>
              <td>
                <a href={`/quan-tri/chung-nhan/${test.certificateId}`}>{test.certificateNumber}</a>
              </td>
            </tr>
          )}
          <tr>
            <th scope="row">{t("flags.raised")}</th>
            <td>{formatDate(flag.raisedAt)}</td>
          </tr>
          {flag.decision && flag.decidedAt && (
            <>
              <tr>
                <th scope="row">{t("flags.decision")}</th>
                <td>
                  {t(`flags.decision.${flag.decision}`)}, {formatDateTime(flag.decidedAt)}
                </td>
              </tr>
              <tr>
                <th scope="row">{t("flags.decidedBy")}</th>
                <td>{decidedByName}</td>
              </tr>
              <tr>
                <th scope="row">{t("flags.reason")}</th>
                <td>{flag.reason}</td>
              </tr>
            </>
          )}
        </tbody>
      </table>
      {tests.length > 0 && <ConcernedTable tests={tests} />}
      <p>
        <a href={`/quan-tri/nguoi/${person.id}`}>{t("flags.toPerson")}</a>
      </p>
      {flag.decision && <p className="muted">{t("flags.stays")}</p>}
    </>
  );
}
