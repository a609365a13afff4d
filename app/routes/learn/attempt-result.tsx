/** /bai-lam/:attempt/ket-qua: score, every question explained, and what comes next. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { topicTitle, wordsLanguage } from "~/features/catalog/topic-words";
import { missingSentence } from "~/features/progress/missing-sentence";
import { readTopicBySlug } from "~/features/progress/read-topics.server";
import { readAttemptResult } from "~/features/quizzes/attempt-result.server";
import { CorrectionNotice } from "~/features/quizzes/correction-notice";
import { QuestionReview } from "~/features/quizzes/question-review";
import { ResultSummary } from "~/features/quizzes/result-summary";
import { useLocale, useT } from "~/i18n/context";
import { formatDateTime } from "~/i18n/format";
import { notFound } from "~/platform/errors";
import { Breadcrumb } from "~/ui/breadcrumb";
import { pageTitle } from "~/ui/page-title";

export const loader = guard("signed-in", async ({ app, viewer, params, locale, t }) => {
  const id = params.attempt ?? "";
  const result = await readAttemptResult(app.db, viewer, id);
  if (result.kind === "under-way") throw redirect(`/bai-lam/${id}`);
  const topic = await readTopicBySlug(app.db, viewer.personId, result.topic.slug);
  if (!topic) throw notFound();
  return {
    result,
    title: topicTitle(topic, locale),
    lessons: topic.lessons.map(({ id, slug, title }) => ({ id, slug, title })),
    certificateCode: topic.certificateCode,
    missing: missingSentence(t, topic),
  };
});

export const headers = () => ({ "Cache-Control": "no-store" });

export const meta = pageTitle<typeof loader>((t, data) =>
  t("quizzes.result.of", { topic: data?.title ?? "" }),
);

export default function Result() {
  const t = useT();
  const locale = useLocale();
  const { result, title, lessons, certificateCode, missing } = useLoaderData<typeof loader>();
  const { topic, questions, again } = result;
  const topicPath = `/chuyen-de/${topic.slug}`;
  const lessonOf = (lessonId: string | null) => {
    const lesson = lessons.find(({ id }) => id === lessonId);
    return lesson && { href: `${topicPath}/${lesson.slug}`, title: lesson.title };
  };
  return (
    <div className="page page-narrow stack">
      <Breadcrumb
        entries={[
          [t("common.home"), "/"],
          [title, topicPath],
          [t("quizzes.test"), `${topicPath}/kiem-tra`],
          [t("quizzes.result.title")],
        ]}
      />
      <h1>
        {t("quizzes.result.title")}{" "}
        <span className="topic-of-test" lang={wordsLanguage(locale, topic.titleEn)}>
          {title}
        </span>
      </h1>
      <ResultSummary result={result} />
      <CorrectionNotice result={result} hasCertificate={certificateCode !== null} />
      <section aria-labelledby="tiep-theo">
        <h2 id="tiep-theo">{t("quizzes.result.next")}</h2>
        <p>{missing}</p>
        {again.kind === "wait" && (
          <p>{t("quizzes.result.waitUntil", { moment: formatDateTime(again.until) })}</p>
        )}
        <div className="row">
          {certificateCode && (
            <a className="button" href={`/chung-nhan/${certificateCode}.pdf`}>
              {t("quizzes.result.download")}
            </a>
          )}
          {again.kind !== "wait" && again.kind !== "no-bank" && (
            <form method="post" action={`${topicPath}/kiem-tra`}>
              <button type="submit" className={result.passed ? "button button-secondary" : "button"}>
                {t("quizzes.again")}
              </button>
            </form>
          )}
          <a href={topicPath}>{t("quizzes.backToTopic")}</a>
          <a href={`${topicPath}/kiem-tra`}>{t("quizzes.result.rules")}</a>
        </div>
      </section>
      <h2>{t("quizzes.result.questions")}</h2>
      {questions.map((question) => (
        <QuestionReview key={question.position} question={question} lesson={lessonOf(question.lessonId)} />
      ))}
    </div>
  );
}
