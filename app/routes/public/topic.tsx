/** A topic: its lessons, what is needed for the certificate, the test. */
import { data, type HeadersFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { readProgramme } from "~/features/catalog/read-programme.server";
import { summaryOf, topicTitle, wordsLanguage } from "~/features/catalog/topic-words";
import { missingSentence } from "~/features/progress/missing-sentence";
import { isOpen, isUnderWay, nextStepIn, stepAddress } from "~/features/progress/next-step";
import { readTopicBySlug } from "~/features/progress/read-topics.server";
import { TopicPath } from "~/features/progress/topic-path";
import { TopicProgress } from "~/features/progress/topic-progress";
import { PracticeList } from "~/features/simulations/practice-list";
import { useLocale, useT } from "~/i18n/context";
import { formatCalendarDate, formatShare, vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { notFound } from "~/platform/errors";
import { SHARED_FOR_SECONDS } from "~/platform/http/shared-page";
import { Breadcrumb } from "~/ui/breadcrumb";
import { pageTitle } from "~/ui/page-title";

export const loader = guard("everyone", async ({ app, viewer, params, locale }) => {
  const topic = await readTopicBySlug(app.db, viewer?.personId ?? null, params.topic ?? "");
  if (!topic) throw notFound();
  const { audiences } = await readProgramme(app.db);
  return data(
    {
      topic,
      audiences: audiences.filter(({ id }) => topic.audiences.includes(id)),
      title: topicTitle(topic, locale),
      today: vietnamDate(now()),
      signedIn: viewer !== null,
    },
    viewer ? {} : { headers: SHARED_FOR_SECONDS },
  );
});

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta = pageTitle<typeof loader>((t, page) => page?.title ?? t("common.notFoundTitle"));

export default function Topic() {
  const t = useT();
  const locale = useLocale();
  const { topic, audiences, title, today, signedIn } = useLoaderData<typeof loader>();
  const open = isOpen(topic, today);
  const next = open ? nextStepIn(topic) : undefined;
  const minutes = topic.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return (
    <div className="page page-narrow">
      <Breadcrumb
        entries={[
          [t("common.home"), "/"],
          [t("common.topics"), "/#chuyen-de"],
        ]}
      />
      <h1 lang={wordsLanguage(locale, topic.titleEn)}>{title}</h1>
      <p className="lead" lang={wordsLanguage(locale, topic.summaryEn)}>
        {summaryOf(topic, locale)}
      </p>
      <dl className="facts">
        <div>
          <dt>{t("catalog.length")}</dt>
          <dd>
            {t("catalog.lessonCount", { count: topic.lessons.length })} · {t("catalog.minutes", { minutes })}
          </dd>
        </div>
        {topic.hasTest && (
          <div>
            <dt>{t("catalog.passMark")}</dt>
            <dd>{t("catalog.passMarkFrom", { share: formatShare(topic.passMark, locale) })}</dd>
          </div>
        )}
      </dl>
      {!open && (
        <p className="notice notice-warm">
          {t("catalog.opensOnText", { date: formatCalendarDate(topic.opensOn ?? today) })}
        </p>
      )}
      {open && topic.lessons.length === 0 && <p className="empty">{t("catalog.topicEmpty")}</p>}
      {open && topic.lessons.length > 0 && (
        <>
          <div className="notice">
            {signedIn && <TopicProgress topic={topic} />}
            <p>{missingSentence(t, topic)}</p>
          </div>
          {next?.kind === "lesson" && (
            <p>
              <a className="button button-large" href={stepAddress(next)}>
                {isUnderWay(topic) ? t("progress.continue") : t("catalog.start")}
              </a>
            </p>
          )}
          <h2>{t("catalog.lessonsOfTopic")}</h2>
          <TopicPath topic={topic} mine={signedIn} />
          <PracticeList topicSlug={topic.slug} practices={topic.practices} mine={signedIn} />
        </>
      )}
      {audiences.length > 0 && (
        <section aria-labelledby="danh-cho">
          <h2 id="danh-cho">{t("catalog.forWhom")}</h2>
          <ul>
            {audiences.map(({ id, name, nameEn }) => (
              <li key={id} lang={wordsLanguage(locale, nameEn ?? null)}>
                {(locale === "en" && nameEn) || name}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
