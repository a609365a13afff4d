/** The way through a topic, stop by stop: its lessons, the test, the certificate. */
import { wordsLanguage } from "~/features/catalog/topic-words";
import { useLocale, useT } from "~/i18n/context";
import { nextStepIn } from "./next-step";
import type { LessonForReader, TopicForReader } from "./read-topics.server";

interface TopicPathProps {
  topic: TopicForReader;
  mine: boolean;
}

export function TopicPath({ topic, mine }: TopicPathProps) {
  const t = useT();
  const next = nextStepIn(topic);
  const asksForPractice = topic.practices.some(({ required }) => required);
  return (
    <ol className="path">
      {topic.lessons.map((lesson, place) => (
        <LessonStop
          key={lesson.id}
          {...{ topic, lesson, mine }}
          number={place + 1}
          next={next?.kind === "lesson" && next.lesson.id === lesson.id}
        />
      ))}
      {topic.hasTest && <TestStop topic={topic} />}
      {topic.hasTest && (
        <li className={topic.certificateCode ? "path-done" : undefined}>
          <span className="path-mark" aria-hidden="true">
            {topic.certificateCode ? "✓" : "★"}
          </span>
          <div>
            <h3>{t("catalog.certificate")}</h3>
            {topic.certificateCode ? (
              <p>
                <a className="button" href="/chung-nhan">
                  {t("catalog.certificateOpen")}
                </a>
              </p>
            ) : (
              <p className="muted">
                {asksForPractice
                  ? t("catalog.certificateWithPractice", { mark: t("simulations.required") })
                  : t("catalog.certificateLater")}
              </p>
            )}
          </div>
        </li>
      )}
    </ol>
  );
}

interface LessonStopProps extends TopicPathProps {
  lesson: LessonForReader;
  number: number;
  /** The one to read next. */
  next: boolean;
}

function LessonStop({ topic, lesson, number, next, mine }: LessonStopProps) {
  const t = useT();
  const locale = useLocale();
  return (
    <li className={lesson.completed ? "path-done" : next ? "path-next" : undefined}>
      <span className="path-mark" aria-hidden="true">
        {lesson.completed ? "✓" : number}
      </span>
      <div>
        <h3>
          <a href={`/chuyen-de/${topic.slug}/${lesson.slug}`} lang={wordsLanguage(locale, null)}>
            {lesson.title}
          </a>
        </h3>
        <p className="muted">
          {t("lessons.readingTime", { minutes: lesson.minutes })}
          {mine && <> · {lessonWords(lesson)}</>}
        </p>
        {lesson.reread && (
          <p>
            <span className="badge badge-warm">{t("progress.rereadBadge")}</span>
          </p>
        )}
      </div>
    </li>
  );

  function lessonWords({ completed, seenAt }: LessonForReader): string {
    if (completed) return t("progress.lessonRead");
    return seenAt === null ? t("progress.lessonUnread") : t("progress.lessonUnderWay");
  }
}

function TestStop({ topic }: { topic: TopicForReader }) {
  const t = useT();
  const test = `/chuyen-de/${topic.slug}/kiem-tra`;
  const next = nextStepIn(topic);
  const first = next?.kind === "test" || next?.kind === "attempt";
  return (
    <li className={topic.testPassed ? "path-done" : first ? "path-next" : undefined}>
      <span className="path-mark" aria-hidden="true">
        {topic.testPassed ? "✓" : "?"}
      </span>
      <div>
        <h3>{t("catalog.test")}</h3>
        {topic.testPassed && !topic.openAttemptId ? (
          <p>
            {t("catalog.testPassed")} · <a href={test}>{t("catalog.testAgain")}</a>
          </p>
        ) : (
          <>
            {!first && <p className="muted">{t("catalog.testAdvice")}</p>}
            <p>
              {topic.openAttemptId ? (
                <a className="button" href={`/bai-lam/${topic.openAttemptId}`}>
                  {t("catalog.testContinue")}
                </a>
              ) : (
                <a className={first ? "button" : "button button-secondary"} href={test}>
                  {t("catalog.testStart")}
                </a>
              )}
            </p>
          </>
        )}
      </div>
    </li>
  );
}
