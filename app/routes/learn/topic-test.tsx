/** /chuyen-de/:topic/kiem-tra: the rules of a topic's test and past attempts. POST begins an attempt, or goes on with it. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { topicTitle, wordsLanguage } from "~/features/catalog/topic-words";
import { settleOverdue } from "~/features/certificates/settle-overdue.server";
import { enterSupervisedTest } from "~/features/classes/enter-supervised-test.server";
import { helpAsked, listOwnHelpers } from "~/features/classes/helpers/agree-to-help.server";
import { CircumstanceFields } from "~/features/classes/helpers/help-fields";
import { topicCompletion } from "~/features/progress/topic-completion";
import { topicState } from "~/features/progress/topic-state.server";
import { AttemptList } from "~/features/quizzes/attempt-list";
import { startAttempt } from "~/features/quizzes/start-attempt.server";
import { StartPanel } from "~/features/quizzes/start-panel";
import { readTestPage } from "~/features/quizzes/test-page.server";
import { TestRules } from "~/features/quizzes/test-rules";
import { useLocale, useT } from "~/i18n/context";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ErrorSummary, type FieldErrors } from "~/ui/form";
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
    helpers: await listOwnHelpers(app.db, viewer),
  };
});

export const action = guard("signed-in", async ({ app, viewer, params, request, t }) => {
  await settleOverdue(app.db, viewer.personId);
  const topicSlug = params.topic ?? "";
  const form = await request.formData();
  const refuse = (errors: FieldErrors) => data({ errors }, { status: 400 });
  const typed = String(form.get("code") ?? "").trim();
  const entered = typed
    ? await enterSupervisedTest(app.db, app.keys, viewer, { topicSlug, typed })
    : undefined;
  if (entered && !entered.ok) return refuse({ code: t(`supervised.fault.${entered.fault}`) });
  const help = await helpAsked(app.db, viewer, form);
  if (!help.ok) return refuse({ helpConsent: t("helpers.fault.consentNow") });
  const result = await startAttempt(app.db, viewer, topicSlug, {
    supervision: entered?.value,
    help: help.value,
  });
  if (result.kind === "other-under-way") return refuse({ "": t("supervised.fault.otherUnderWay") });
  // What stands in the way is said on the test page.
  if (!("attemptId" in result)) return redirect(`/chuyen-de/${params.topic}/kiem-tra`);
  return redirect(`/bai-lam/${result.attemptId}`);
});

export const headers = () => ({ "Cache-Control": "no-store" });

export const meta = pageTitle<typeof loader>((t, data) => t("quizzes.testOf", { topic: data?.title ?? "" }));

export default function TopicTest() {
  const t = useT();
  const locale = useLocale();
  const { test, title, unread, next, helpers } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const errors = failed && "errors" in failed ? failed.errors : {};
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
      <ErrorSummary errors={errors} />
      <StartPanel {...test}>
        <CircumstanceFields
          helpers={helpers}
          requiresSupervision={test.topic.requiresSupervision}
          errors={errors}
        />
      </StartPanel>
      <AttemptList attempts={test.attempts} />
      <p>
        <a href={topicPath}>{t("quizzes.backToTopic")}</a>
      </p>
    </div>
  );
}
