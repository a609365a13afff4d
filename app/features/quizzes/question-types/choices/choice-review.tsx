/** Every option again, with words (never colour alone) for what was chosen and what is right. */
import { useT } from "~/i18n/context";
import type { ReviewProps } from "../contract";
import type { ChoiceAnswer, ChoiceView } from "./choice-body";

export function ChoiceReview({ view, given, right }: ReviewProps<ChoiceView, ChoiceAnswer>) {
  const t = useT();
  return (
    <>
      <div className="question-prompt" lang="vi" dangerouslySetInnerHTML={{ __html: view.prompt }} />
      <ul className="options">
        {view.options.map(({ id, html }) => {
          const chosen = given.chosen.includes(id);
          const isRight = right.chosen.includes(id);
          return (
            <li key={id} className="option option-review" data-right={isRight} data-chosen={chosen}>
              <span lang="vi" dangerouslySetInnerHTML={{ __html: html }} />
              <span className="option-marks">
                {chosen && (
                  <span className={isRight ? "badge badge-good" : "badge badge-warm"}>
                    {t("quizzes.review.chosen")}
                  </span>
                )}
                {isRight && <span className="badge badge-good">{t("quizzes.review.right")}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
