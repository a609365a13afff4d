/** /bai-lam/:attempt: an attempt under way. POST intent=save keeps the form's answers, intent=submit hands it in. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { topicTitle, wordsLanguage } from "~/features/catalog/topic-words";
import { settleAttempt } from "~/features/certificates/settle-attempt.server";
import { AttemptForm } from "~/features/quizzes/attempt-form";
import { readAttemptPage } from "~/features/quizzes/attempt-page.server";
import { fieldName } from "~/features/quizzes/question-fields";
import { saveForm } from "~/features/quizzes/save-form.server";
import { useLocale, useT } from "~/i18n/context";
import { now } from "~/platform/clock.server";
import { pageTitle } from "~/ui/page-title";

export const loader = guard("signed-in", async ({ app, viewer, params, request, locale }) => {
  const id = params.attempt ?? "";
  const attempt = await readAttemptPage(app.db, viewer, id);
  if (attempt.kind === "over") {
    await settleAttempt(app.db, id, "deadline");
    throw redirect(`/bai-lam/${id}/ket-qua`);
  }
  return {
    attempt,
    title: topicTitle(attempt.topic, locale),
    personId: viewer.personId,
    now: now().getTime(),
    justSaved: new URL(request.url).searchParams.has("da-luu"),
    script: app.islands.attempt,
  };
});

export const action = guard("signed-in", async ({ app, viewer, params, request }) => {
  const id = params.attempt ?? "";
  const form = await request.formData();
  const saved = await saveForm(app.db, viewer, id, form);
  if (saved.kind === "over" || form.get("intent") === "submit") {
    await settleAttempt(app.db, id, saved.kind === "over" ? "deadline" : "learner");
    return redirect(`/bai-lam/${id}/ket-qua`);
  }
  return redirect(`/bai-lam/${id}?da-luu#${fieldName(positionIn(request))}`);
});

/** The question whose button was pressed. */
function positionIn(request: Request): number {
  const text = new URL(request.url).searchParams.get("cau") ?? "";
  return /^\d{1,4}$/.test(text) ? Number(text) : 1;
}

export const headers = () => ({ "Cache-Control": "no-store" });

export const meta = pageTitle<typeof loader>((t, data) => t("quizzes.testOf", { topic: data?.title ?? "" }));

export default function Attempt() {
  const t = useT();
  const locale = useLocale();
  const { attempt, title, personId, now, justSaved, script } = useLoaderData<typeof loader>();
  return (
    <div className="page page-narrow">
      <h1>
        {t("quizzes.test")}{" "}
        <span className="topic-of-test" lang={wordsLanguage(locale, attempt.topic.titleEn)}>
          {title}
        </span>
      </h1>
      <p className="lead only-manual">{t("quizzes.attempt.saveManually")}</p>
      <AttemptForm {...{ attempt, personId, now, justSaved }} />
      {script && <script type="module" src={script} />}
    </div>
  );
}
