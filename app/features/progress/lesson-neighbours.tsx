/** The way to the lesson before and the one after. */
import { wordsLanguage } from "~/features/catalog/topic-words";
import { useLocale, useT } from "~/i18n/context";
import type { LessonForReader, TopicForReader } from "./read-topics.server";

interface LessonNeighboursProps {
  topic: TopicForReader;
  previous?: LessonForReader;
  next?: LessonForReader;
}

export function LessonNeighbours({ topic, previous, next }: LessonNeighboursProps) {
  const t = useT();
  const lang = wordsLanguage(useLocale(), null);
  if (!previous && !next) return null;
  return (
    <nav className="neighbours no-print" aria-label={t("lessons.navigation")}>
      {previous && (
        <a href={`/chuyen-de/${topic.slug}/${previous.slug}`} rel="prev">
          <span className="muted">← {t("lessons.previous")}</span>
          <span lang={lang}>{previous.title}</span>
        </a>
      )}
      {next && (
        <a href={`/chuyen-de/${topic.slug}/${next.slug}`} rel="next" className="neighbour-next">
          <span className="muted">{t("lessons.next")} →</span>
          <span lang={lang}>{next.title}</span>
        </a>
      )}
    </nav>
  );
}
