/** The head of a lesson: where it stands, its title, what it is for, its parts, and where the reader stopped. */

import { wordsLanguage } from "~/features/catalog/topic-words";
import type { LessonText } from "~/features/lessons/read-revision.server";
import { useLocale, useT } from "~/i18n/context";
import type { LessonForReader } from "./read-topics.server";

interface LessonHeadProps {
  topic: { lessons: readonly unknown[] };
  lesson: Pick<LessonForReader, "completed" | "reread" | "headingId">;
  number: number;
  text: LessonText;
}

export function LessonHead({ topic, lesson, number, text }: LessonHeadProps) {
  const t = useT();
  const lang = wordsLanguage(useLocale(), null);
  const parts = text.headings.filter(({ depth }) => depth === 2);
  const stopped = lesson.completed ? undefined : text.headings.find(({ id }) => id === lesson.headingId);
  return (
    <>
      <p className="lesson-facts">
        <span>{t("lessons.place", { number, count: topic.lessons.length })}</span>
        <span>{t("lessons.readingTime", { minutes: text.minutes })}</span>
        {lesson.completed && <span className="badge badge-good">✓ {t("progress.lessonRead")}</span>}
      </p>
      <h1 lang={lang}>{text.title}</h1>
      {lesson.reread && (
        <p className="notice notice-warm" role="status">
          {t("progress.rereadAsk")} <a href="#hoc-xong">{t("progress.rereadLink")}</a>
        </p>
      )}
      {stopped && (
        <p className="notice notice-warm">
          {t("progress.resumeHere", { heading: stopped.text })}{" "}
          <a href={`#${stopped.id}`}>{t("progress.resumeLink")}</a>
        </p>
      )}
      {text.outcomes.length > 0 && (
        <section className="outcomes" aria-labelledby="muc-tieu">
          <h2 id="muc-tieu">{t("lessons.outcomes")}</h2>
          <ul lang={lang}>
            {text.outcomes.map((outcome) => (
              <li key={outcome}>{outcome}</li>
            ))}
          </ul>
        </section>
      )}
      {parts.length > 2 && (
        <details className="contents">
          <summary>{t("lessons.contents", { count: parts.length })}</summary>
          <ul lang={lang}>
            {parts.map(({ id, text: words }) => (
              <li key={id}>
                <a className="contents-link" href={`#${id}`}>
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
