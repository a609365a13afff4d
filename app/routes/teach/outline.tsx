/** /giang-vien: what is published, for those who write it, and how a new text gets in. */
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { topicTitle, wordsLanguage } from "~/features/catalog/topic-words";
import { type AuthoredTopic, readAuthoredOutline } from "~/features/content/authored-outline.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDate } from "~/i18n/format";
import { pageTitle } from "~/ui/page-title";

export const loader = guard(["source-trainer", "reviewer"], async ({ app }) => ({
  topics: await readAuthoredOutline(app.db),
}));

export const meta = pageTitle<typeof loader>((t) => t("content.outlineTitle"));

export default function Outline() {
  const t = useT();
  const { topics } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <h1>{t("content.outlineTitle")}</h1>
      <p className="lead">{t("content.outlineLead")}</p>
      {topics.length === 0 && <p className="empty">{t("content.outlineEmpty")}</p>}
      {topics.map((topic) => (
        <TopicOutline key={topic.slug} topic={topic} />
      ))}
      <section className="card">
        <h2>{t("content.howTitle")}</h2>
        <ol>
          <li>{t("content.howWrite")}</li>
          <li>{t("content.howCheck")}</li>
          <li>{t("content.howPublish")}</li>
        </ol>
      </section>
    </div>
  );
}

function TopicOutline({ topic }: { topic: AuthoredTopic }) {
  const t = useT();
  const locale = useLocale();
  const address = `/chuyen-de/${topic.slug}`;
  return (
    <section>
      <h2 lang={wordsLanguage(locale, topic.titleEn)}>
        <a href={address}>{topicTitle(topic, locale)}</a>
      </h2>
      <p className="muted">
        {t("content.outlineCounts", { lessons: topic.lessons.length, questions: topic.questions })}
      </p>
      <div className="scroll-x">
        <table>
          <caption className="visually-hidden">{t("content.outlineLessons")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("content.lesson")}</th>
              <th scope="col" className="number">
                {t("content.minutes")}
              </th>
              <th scope="col">{t("content.revision")}</th>
              <th scope="col" className="number">
                {t("content.readers")}
              </th>
            </tr>
          </thead>
          <tbody>
            {topic.lessons.map((lesson) => (
              <tr key={lesson.slug}>
                <th scope="row" lang="vi">
                  <a href={`${address}/${lesson.slug}`}>{lesson.title}</a>
                </th>
                <td className="number">{lesson.minutes}</td>
                <td>
                  {t("content.revisionOn", { number: lesson.revision, date: formatDate(lesson.publishedAt) })}
                </td>
                <td className="number">{lesson.readers}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
