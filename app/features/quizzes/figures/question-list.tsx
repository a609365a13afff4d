/** What the doctor says, and each question's figures. */
import { useLocale, useT } from "~/i18n/context";
import { formatNumber, formatShare } from "~/i18n/format";
import type { Finding } from "./doctor/doctor-rule";
import { FEWEST } from "./doctor/registry";
import { FiguresOfText } from "./figures-of-text";
import type { QuestionWithFigures } from "./read-figures.server";

export type ExaminedQuestion = QuestionWithFigures & { findings: Finding[] };

export function DoctorFindings({
  questions,
  address,
}: {
  questions: readonly ExaminedQuestion[];
  address: string;
}) {
  const t = useT();
  const spoken = questions
    .flatMap((question) => question.findings.map((finding) => ({ question, finding })))
    .sort((a, b) => Number(b.finding.level === "alarm") - Number(a.finding.level === "alarm"));
  const enough = questions.some(({ figures }) => figures.shown >= FEWEST);
  return (
    <section aria-labelledby="bac-si">
      <h2 id="bac-si">{t("bank.doctor")}</h2>
      <p>{t("bank.doctorLead")}</p>
      {!enough && <p className="empty">{t("bank.doctorSilent", { fewest: FEWEST })}</p>}
      {enough && spoken.length === 0 && <p className="notice">✓ {t("bank.doctorContent")}</p>}
      <ul className="plain-list">
        {spoken.map(({ question, finding: { id, level, parameters } }) => (
          <li key={`${question.key} ${id}`} className="card doctor-finding" data-rule={id}>
            <p>
              <span className={level === "alarm" ? "badge badge-danger" : "badge badge-warm"}>
                {t(`bank.doctorLevel.${level}`)}
              </span>{" "}
              <strong>{t("bank.figures.question", { number: question.number })}:</strong>{" "}
              {t(`bank.doctor.${id}`, parameters)}
            </p>
            <p className="row">
              <a href={`${address}/${question.key}`}>{t("bank.figures.open", { number: question.number })}</a>
              {level === "alarm" && (
                <a href={`${address}/${question.key}/cham-lai`}>
                  {t("bank.regradeOf", { number: question.number })}
                </a>
              )}
              <a href={`#cau-${question.number}`}>
                {t("bank.figures.seeFigures", { number: question.number })}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function QuestionList({
  questions,
  address,
}: {
  questions: readonly ExaminedQuestion[];
  address: string;
}) {
  const t = useT();
  return (
    <section aria-labelledby="tung-cau">
      <h2 id="tung-cau">{t("bank.figures.each")}</h2>
      <p className="hint">{t("bank.figures.eachHint")}</p>
      {questions.map((question) => (
        <Question key={question.key} question={question} address={address} />
      ))}
    </section>
  );
}

function Question({ question, address }: { question: ExaminedQuestion; address: string }) {
  const t = useT();
  const locale = useLocale();
  const { number, key, prompt, findings, figures } = question;
  const { shown, facility, discrimination } = figures;
  const alarm = findings.some(({ level }) => level === "alarm");
  return (
    <details className="card question-figures" id={`cau-${number}`}>
      <summary>
        <strong>{t("bank.figures.question", { number })}</strong> ·{" "}
        <span>{t("bank.figures.shown", { count: formatNumber(shown, locale) })}</span>
        {facility !== null && (
          <span> · {t("bank.figures.facility", { share: formatShare(facility, locale, 0) })}</span>
        )}
        {discrimination !== null && shown >= FEWEST && (
          <span>
            {" · "}
            {t("bank.figures.discrimination", { value: formatNumber(discrimination, locale, 2) })}
          </span>
        )}
        {alarm && <span className="badge badge-danger">{t("bank.doctorLevel.alarm")}</span>}
      </summary>
      <div lang="vi" dangerouslySetInnerHTML={{ __html: prompt }} />
      <FiguresOfText figures={figures} />
      <p>
        <a href={`${address}/${key}`}>{t("bank.figures.open", { number })}</a>
      </p>
    </details>
  );
}
