/** One question of an attempt, about one screen tall: heading, controls, the way to its neighbours. */
import { useT } from "~/i18n/context";
import type { QuestionOnPage } from "./attempt-page.server";
import { fieldName, savedFieldName } from "./question-fields";
import { questionType } from "./question-types/registry";

interface QuestionCardProps {
  question: QuestionOnPage;
  count: number;
  /** Without script a button saves; this is the page it comes back to. */
  attemptPath: string;
}

export function QuestionCard({ question, count, attemptPath }: QuestionCardProps) {
  const t = useT();
  const { position, view, answer, chosenAt } = question;
  const { Control } = questionType(question.type);
  const name = fieldName(position);
  return (
    <section
      id={name}
      className="card question-card"
      aria-labelledby={`${name}-ten`}
      data-position={position}
      data-chosen-at={chosenAt}
    >
      <h2 id={`${name}-ten`} className="question-number">
        {t("quizzes.attempt.question", { number: position, count })}
      </h2>
      <input type="hidden" name={savedFieldName(position)} value={JSON.stringify(answer)} />
      <Control name={name} headingId={`${name}-ten`} view={view} answer={answer} />
      <div className="question-steps">
        <p className="only-manual">
          <button
            type="submit"
            className="button button-secondary"
            name="intent"
            value="save"
            formAction={`${attemptPath}?cau=${position}`}
          >
            {t("quizzes.attempt.save")}
          </button>
        </p>
        <p className="row spread">
          {position > 1 ? (
            <a className="step-link" href={`#${fieldName(position - 1)}`}>
              {t("quizzes.attempt.previous")}
            </a>
          ) : (
            <span />
          )}
          <a className="button" href={position < count ? `#${fieldName(position + 1)}` : "#tong-ket"}>
            {position < count ? t("quizzes.attempt.next") : t("quizzes.attempt.toOverview")}
          </a>
        </p>
      </div>
    </section>
  );
}
