/** One question after the attempt: what was given, what was right, why, and where to read it again. */
import { useT } from "~/i18n/context";
import type { MessageKey } from "~/i18n/translate";
import type { ReviewedQuestion } from "./attempt-result.server";
import { fieldName } from "./question-fields";
import { questionType } from "./question-types/registry";

interface QuestionReviewProps {
  question: ReviewedQuestion;
  /** The lesson the question is about, where it is still in the topic. */
  lesson?: { href: string; title: string };
}

export function QuestionReview({ question, lesson }: QuestionReviewProps) {
  const t = useT();
  const { position, view, given, right, explanation } = question;
  const { Review } = questionType(question.type);
  const [verdict, badge] = verdictOf(question);
  const name = fieldName(position);
  return (
    <section id={name} className="card question-review" aria-labelledby={`${name}-ten`}>
      <h3 id={`${name}-ten`} className="row question-number">
        {t("quizzes.review.question", { number: position })}
        <span className={badge}>{t(verdict)}</span>
        {question.regraded && <span className="badge">{t("quizzes.review.regraded")}</span>}
      </h3>
      <Review view={view} given={given} right={right} />
      <div className="explanation">
        <h4>{t("quizzes.review.explanation")}</h4>
        <div lang="vi" dangerouslySetInnerHTML={{ __html: explanation }} />
      </div>
      {lesson && (
        <p>
          <a href={lesson.href}>{t("quizzes.review.lesson", { lesson: lesson.title })}</a>
        </p>
      )}
    </section>
  );
}

function verdictOf({ answered, score }: ReviewedQuestion): [words: MessageKey, badge: string] {
  if (!answered) return ["quizzes.review.empty", "badge"];
  if (score === 1) return ["quizzes.review.full", "badge badge-good"];
  return [score > 0 ? "quizzes.review.part" : "quizzes.review.none", "badge badge-warm"];
}
