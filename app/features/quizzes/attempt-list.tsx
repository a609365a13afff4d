/** Every attempt of a person at one test, the latest first. A list, because a table is too wide for large text. */
import { useLocale, useT } from "~/i18n/context";
import { formatDateTime, formatShare } from "~/i18n/format";
import type { PastAttempt } from "./attempt-history.server";

export function AttemptList({ attempts }: { attempts: readonly PastAttempt[] }) {
  const t = useT();
  const locale = useLocale();
  if (attempts.length === 0) return null;
  return (
    <section aria-labelledby="cac-luot">
      <h2 id="cac-luot">{t("quizzes.history.title")}</h2>
      <ul className="attempt-list">
        {[...attempts].reverse().map(({ id, number, closedAt, score, passed }) => (
          <li key={id} className="row">
            <strong>{t("quizzes.history.attempt", { number })}</strong>
            {closedAt === null || score === null ? (
              <a href={`/bai-lam/${id}`}>{t("quizzes.history.open")}</a>
            ) : (
              <>
                <span className="muted">{formatDateTime(closedAt)}</span>
                <span>{formatShare(score, locale)}</span>
                <span className={passed ? "badge badge-good" : "badge badge-warm"}>
                  {passed ? t("quizzes.passed") : t("quizzes.notPassed")}
                </span>
                <a href={`/bai-lam/${id}/ket-qua`} aria-label={t("quizzes.history.seeOf", { number })}>
                  {t("quizzes.history.see")}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
