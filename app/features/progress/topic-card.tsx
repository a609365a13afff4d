/** Topics as cards: what it is about, how long it takes, and how far its reader is. */
import { summaryOf, topicTitle, wordsLanguage } from "~/features/catalog/topic-words";
import { useLocale, useT } from "~/i18n/context";
import { formatCalendarDate } from "~/i18n/format";
import { Meter } from "~/ui/meter";
import { isBegun, isOpen } from "./next-step";
import type { TopicForReader } from "./read-topics.server";
import { topicCompletion } from "./topic-completion";

interface TopicCardsProps {
  topics: TopicForReader[];
  /** "2026-11-22": topics that open later say so. */
  today: string;
  /** Show the reader's progress: they are signed in. */
  mine: boolean;
}

export function TopicCards({ topics, ...rest }: TopicCardsProps) {
  return (
    <ul className="grid topic-cards">
      {topics.map((topic) => (
        <TopicCard key={topic.id} topic={topic} {...rest} />
      ))}
    </ul>
  );
}

function TopicCard({ topic, today, mine }: Omit<TopicCardsProps, "topics"> & { topic: TopicForReader }) {
  const t = useT();
  const locale = useLocale();
  const minutes = topic.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  const done = topic.lessons.filter(({ completed }) => completed).length;
  const count = topic.lessons.length;
  return (
    <li className="card topic-card">
      <span className="topic-number" aria-hidden="true">
        {topic.position}
      </span>
      <h3>
        <a href={`/chuyen-de/${topic.slug}`} lang={wordsLanguage(locale, topic.titleEn)}>
          {topicTitle(topic, locale)}
        </a>
      </h3>
      <p className="topic-summary" lang={wordsLanguage(locale, topic.summaryEn)}>
        {summaryOf(topic, locale)}
      </p>
      {topic.opensOn && !isOpen(topic, today) ? (
        <p className="topic-facts">
          <span className="badge badge-warm">
            {t("catalog.opensOn", { date: formatCalendarDate(topic.opensOn) })}
          </span>
        </p>
      ) : count === 0 ? (
        <p className="topic-facts muted">{t("catalog.topicSoon")}</p>
      ) : (
        <>
          {mine && <Meter share={done / count} label={t("progress.share", { done, count })} />}
          <p className="topic-facts">
            <span>
              {t("catalog.lessonCount", { count })} · {t("catalog.minutes", { minutes })}
            </span>
            {mine && <TopicBadge topic={topic} />}
          </p>
        </>
      )}
    </li>
  );
}

/** How far the reader is in the topic, in two or three words. */
function TopicBadge({ topic }: { topic: TopicForReader }) {
  const t = useT();
  const { complete, missingLessons, testMissing } = topicCompletion(topic);
  const count = topic.lessons.length;
  const done = count - missingLessons.length;
  if (complete) return <span className="badge badge-good">✓ {t("progress.topicComplete")}</span>;
  if (done === count && count > 0) {
    return (
      <span className="badge badge-warm">
        {testMissing ? t("progress.topicTestLeft") : t("progress.topicRead")}
      </span>
    );
  }
  return isBegun(topic) ? (
    <span className="badge badge-warm">{t("progress.topicUnderWay", { done, count })}</span>
  ) : (
    <span className="badge">{t("progress.topicUnread")}</span>
  );
}
