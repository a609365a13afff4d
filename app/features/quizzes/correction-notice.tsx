/** Tells a learner plainly that a test was graded again, what changed, and that the fault was ours. */
import { useLocale, useT } from "~/i18n/context";
import { formatDate, formatShare } from "~/i18n/format";
import type { AttemptResult } from "./attempt-result.server";
import { reachesMark } from "./total-score";

interface Props {
  result: Extract<AttemptResult, { kind: "closed" }>;
  hasCertificate: boolean;
}

export function CorrectionNotice({ result, hasCertificate }: Props) {
  const t = useT();
  const locale = useLocale();
  const { correction, score, passed, passMark } = result;
  if (!correction) return null;
  const lost = correction.passedBefore && !reachesMark(score, passMark);
  return (
    <section className={lost ? "notice notice-warm" : "notice"} aria-labelledby="cham-lai">
      <h2 id="cham-lai">{t("quizzes.correction.title", { date: formatDate(correction.at) })}</h2>
      <p>{t("quizzes.correction.why")}</p>
      <blockquote lang="vi">{correction.reason}</blockquote>
      <p>
        <strong>
          {t("quizzes.correction.scores", {
            before: formatShare(correction.scoreBefore, locale),
            after: formatShare(score, locale),
          })}
        </strong>{" "}
        {passed && !correction.passedBefore && t("quizzes.correction.nowPassed")}
        {lost && t(hasCertificate ? "quizzes.correction.stillValid" : "quizzes.correction.again")}
      </p>
    </section>
  );
}
