/** The end of an attempt: which questions are answered, and the button that hands it in. */
import { useT } from "~/i18n/context";
import type { QuestionOnPage } from "./attempt-page.server";
import { fieldName } from "./question-fields";

export function AttemptOverview({ questions }: { questions: readonly QuestionOnPage[] }) {
  const t = useT();
  const count = questions.length;
  return (
    <section id="tong-ket" className="card question-card" aria-labelledby="tong-ket-ten">
      <h2 id="tong-ket-ten">{t("quizzes.attempt.overview")}</h2>
      <p>{t("quizzes.attempt.overviewHint")}</p>
      <ol className="overview">
        {questions.map(({ position, answered }) => (
          <li key={position}>
            <a href={`#${fieldName(position)}`} data-answered={answered} data-overview={position}>
              <span>{t("quizzes.attempt.question", { number: position, count })}</span>
              <span className="overview-state">
                {answered ? t("quizzes.attempt.answered") : t("quizzes.attempt.notAnswered")}
              </span>
            </a>
          </li>
        ))}
      </ol>
      <div className="question-steps">
        <p>{t("quizzes.attempt.confirm")}</p>
        <p>
          <button type="submit" className="button button-wide" name="intent" value="submit">
            {t("quizzes.attempt.submit")}
          </button>
        </p>
      </div>
    </section>
  );
}
