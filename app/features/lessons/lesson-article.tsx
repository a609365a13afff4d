/**
 * The text of a lesson: the one place where stored html is put into a page. It was rendered at publishing from
 * a source that passed the guard, and is never anything a reader sent.
 */
import { wordsLanguage } from "~/features/catalog/topic-words";
import { useLocale, useT } from "~/i18n/context";
import type { LessonText } from "./read-revision.server";

export function LessonArticle({ text }: { text: LessonText }) {
  const t = useT();
  const lang = wordsLanguage(useLocale(), null);
  return (
    <>
      <article className="lesson" lang={lang} dangerouslySetInnerHTML={{ __html: text.html }} />
      {text.sources.length > 0 && (
        <details className="sources">
          <summary>{t("lessons.sources")}</summary>
          <ul lang={lang}>
            {text.sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
