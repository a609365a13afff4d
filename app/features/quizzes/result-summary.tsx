/** Score and verdict, in words first. */
import { useLocale, useT } from "~/i18n/context";
import { formatDateTime, formatShare } from "~/i18n/format";
import { Meter } from "~/ui/meter";
import type { AttemptResult } from "./attempt-result.server";

export function ResultSummary({ result }: { result: Extract<AttemptResult, { kind: "closed" }> }) {
  const t = useT();
  const locale = useLocale();
  const { number, closedAt, closedBy, score, passMark, passed, uncertified, questions } = result;
  const when = { number, moment: formatDateTime(closedAt) };
  const right = questions.filter((question) => question.score === 1).length;
  return (
    <div className="card result-summary" data-passed={passed}>
      <p className="row">
        <span className="big-number">{formatShare(score, locale)}</span>
        <span className={passed ? "badge badge-good" : "badge badge-warm"}>
          {passed ? t("quizzes.passed") : t("quizzes.notPassed")}
        </span>
      </p>
      <Meter share={score} label={`${t("quizzes.result.score")}: ${formatShare(score, locale)}`} />
      <p>
        <strong>{passed ? t("quizzes.result.passedText") : t("quizzes.result.notPassedText")}</strong>
      </p>
      {uncertified && <p className="notice notice-warm">{t(`quizzes.result.${uncertified}`)}</p>}
      <ul className="plain-list">
        <li>{t("quizzes.result.passMark", { share: formatShare(passMark, locale) })}</li>
        <li>{t("quizzes.result.rightCount", { right, count: questions.length })}</li>
        <li>
          {closedBy === "deadline" ? t("quizzes.result.timeOver", when) : t("quizzes.result.attempt", when)}
        </li>
      </ul>
    </div>
  );
}
