/** /chuyen-de/:topic/kiem-tra: the rules of a topic's test and past attempts. POST begins an attempt, or goes on with it. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { topicTitle, wordsLanguage } from "~/features/catalog/topic-words";
import { settleOverdue } from "~/features/certificates/settle-overdue.server";
import { topicCompletion } from "~/features/progress/topic-completion";
import { topicState } from "~/features/progress/topic-state.server";
import { AttemptList } from "~/features/quizzes/attempt-list";
import { startAttempt } from "~/features/quizzes/start-attempt.server";
import { StartPanel } from "~/features/quizzes/start-panel";
import { readTestPage } from "~/features/quizzes/test-page.server";
import { TestRules } from "~/features/quizzes/test-rules";
import { useLocale, useT } from "~/i18n/context";
import { Breadcrumb } from "~/ui/breadcrumb";
import { pageTitle } from "~/ui/page-title";

export const loader = guard("signed-in", async ({ app, viewer, params, locale }) => {
  await settleOverdue(app.db, viewer.personId);
  const test = await readTestPage(app.db, viewer, params.topic ?? "");
  const { missingLessons } = topicCompletion(await topicState(app.db, viewer.personId, test.topic.id));
  return {
    test,
    title: topicTitle(test.topic, locale),
    unread: missingLessons.length,
    next: missingLessons[0],
  };
});

export const action = guard("signed-in", async ({ app, viewer, params }) => {
  await settleOverdue(app.db, viewer.personId);
  const result = await startAttempt(app.db, viewer, params.topic ?? "");
  // What stands in the way is said on the test page.
  if (!("attemptId" in result)) return redirect(`/chuyen-de/${params.topic}/kiem-tra`);
  return redirect(`/bai-lam/${result.attemptId}`);
});

export const headers = () => ({ "Cache-Control": "no-store" });

export const meta = pageTitle<typeof loader>((t, data) => t("quizzes.testOf", { topic: data?.title ?? "" }));

export default function TopicTest() {
  const t = useT();
  const locale = useLocale();
  const { test, title, unread, next } = useLoaderData<typeof loader>();
  const topicPath = `/chuyen-de/${test.topic.slug}`;
  return (
    <div className="page page-narrow stack">
      <Breadcrumb entries={[[t("common.home"), "/"], [title, topicPath], [t("quizzes.test")]]} />
      <h1>
        {t("quizzes.test")}{" "}
        <span className="topic-of-test" lang={wordsLanguage(locale, test.topic.titleEn)}>
          {title}
        </span>
      </h1>
      {test.decision.kind !== "no-bank" && <TestRules {...test} />}
      {next && test.decision.kind !== "no-bank" && (
        <div className="notice">
          <p>{t("quizzes.unread", { count: unread })}</p>
          <p>
            <a href={`${topicPath}/${next.slug}`}>{t("quizzes.readNext", { lesson: next.title })}</a>
          </p>
        </div>
      )}
      <StartPanel {...test} />
      <AttemptList attempts={test.attempts} />
      <p>
        <a href={topicPath}>{t("quizzes.backToTopic")}</a>
      </p>
    </div>
  );
}
