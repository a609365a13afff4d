/** Stays in sight while questions scroll by: how many are answered, how much time is left, whether all is saved. */
import { useT } from "~/i18n/context";
import { formatTime } from "~/i18n/format";

interface AttemptBarProps {
  answered: number;
  count: number;
  deadlineAt: Date | null;
  justSaved: boolean;
  signInPath: string;
}

export function AttemptBar({ answered, count, deadlineAt, justSaved, signInPath }: AttemptBarProps) {
  const t = useT();
  return (
    <section className="attempt-bar" aria-label={t("quizzes.attempt.bar")}>
      <p className="row spread">
        <span>
          {t("quizzes.attempt.answeredCount")} <strong data-answered-count>{answered}</strong>/{count}
        </span>
        <strong className="attempt-left" role="timer" data-time-left />
      </p>
      <div className="attempt-status row spread">
        <span>
          {deadlineAt
            ? t("quizzes.attempt.endsAt", { time: formatTime(deadlineAt) })
            : t("quizzes.attempt.noLimit")}
        </span>
        <span role="status" data-status>
          {justSaved && t("quizzes.attempt.saved")}
        </span>
      </div>
      <p className="attempt-status" role="status" data-time-note />
      <p className="attempt-status" data-sign-in hidden>
        <a href={signInPath}>{t("common.signIn")}</a>
      </p>
    </section>
  );
}
