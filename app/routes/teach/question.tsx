/** /giang-vien/ngan-hang/:topic/:question and …/cau-moi: write a question, look at it, try it, save it. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { bankFilters } from "~/features/quizzes/bank/bank-filters";
import { listQuestions } from "~/features/quizzes/bank/list-questions.server";
import { loadBank, loadOwnBank } from "~/features/quizzes/bank/load-bank.server";
import { loadQuestion } from "~/features/quizzes/bank/load-question.server";
import { QuestionEditor, TRIAL } from "~/features/quizzes/bank/question-editor";
import { formFaults, optionRows, readForm, withoutEmptyRows } from "~/features/quizzes/bank/question-form";
import { readQuestion } from "~/features/quizzes/bank/read-question";
import { Revisions } from "~/features/quizzes/bank/revisions";
import { saveDraft } from "~/features/quizzes/bank/save-draft.server";
import { type Tried, tryQuestion } from "~/features/quizzes/bank/try-question.server";
import { tidyDraft } from "~/features/quizzes/bank/write-question";
import { EMPTY_DRAFT } from "~/features/quizzes/exchange/contract";
import { useT } from "~/i18n/context";
import { now } from "~/platform/clock.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ErrorSummary } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

const NEW = "cau-moi";

export const loader = guard(["source-trainer", "reviewer"], async ({ request, params, app, viewer, t }) => {
  const topic = await loadBank(app.db, viewer, params.topic ?? "");
  const { skills } = await listQuestions(app.db, topic.id, bankFilters.read(new URLSearchParams()));
  const saved = new URL(request.url).searchParams.has("luu");
  const key = params.question ?? NEW;
  if (key === NEW) {
    await loadOwnBank(app.db, viewer, topic.slug);
    const draft = { ...EMPTY_DRAFT, type: "single" };
    return { topic, skills, saved, draft, rows: optionRows(draft, false), trial: null, question: null };
  }
  const question = await loadQuestion(app.db, topic.id, key);
  const draft = readQuestion(question.latest.source) ?? { ...EMPTY_DRAFT, key, type: question.latest.type };
  const tried = tryQuestion(tidyDraft(draft), null, t);
  const { state, fileSource, revisions } = question;
  return {
    topic,
    skills,
    saved,
    draft,
    rows: optionRows(draft, false),
    trial: tried.ok ? tried.trial : null,
    question: {
      key,
      state,
      fileSource,
      inUse: question.currentRevisionId,
      revisions: revisions.map(({ id, number, createdAt, author, source }) => ({
        id,
        number,
        createdAt,
        author,
        source,
      })),
    },
  };
});

export const action = guard(["source-trainer"], async ({ request, params, app, viewer, t }) => {
  const topic = await loadOwnBank(app.db, viewer, params.topic ?? "");
  const key = params.question && params.question !== NEW ? params.question : "";
  if (key) await loadQuestion(app.db, topic.id, key);
  const form = await request.formData();
  const intent = form.get("intent");
  const typed = readForm(form, key);
  const draft = tidyDraft(withoutEmptyRows(typed));
  const rows = optionRows(typed, intent === "more");
  const faults = intent === "more" ? {} : formFaults(typed);
  const errors: Record<string, string> = {};
  for (const [field, fault] of Object.entries(faults)) if (fault) errors[field] = t(`bank.fault.${fault}`);
  const ticked = intent === "try" ? form.getAll(TRIAL).map(String) : null;
  const tried: Tried =
    intent === "more" || Object.keys(errors).length > 0
      ? { ok: false, errors }
      : tryQuestion(draft, ticked, t);
  if (!tried.ok)
    return data(
      { draft, rows, errors: tried.errors, trial: null },
      { status: intent === "more" ? 200 : 400 },
    );
  if (intent !== "save") return data({ draft, rows, errors: {}, trial: tried.trial });
  const saved = await saveDraft(app.db, viewer, { topicId: topic.id, draft, now: now() });
  if (!saved.ok)
    return data({ draft, rows, errors: { "": t("bank.notSaved") }, trial: null }, { status: 400 });
  return redirect(`/giang-vien/ngan-hang/${topic.slug}/${saved.key}?luu`);
});

export const meta = pageTitle<typeof loader>((t, loaded) =>
  loaded?.question ? t("bank.questionTitle", { key: loaded.question.key }) : t("bank.add"),
);

export default function Question() {
  const t = useT();
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { topic, question, skills } = loaded;
  const { draft, rows, trial } = answer ?? loaded;
  const errors: Record<string, string> = answer?.errors ?? {};
  const address = `/giang-vien/ngan-hang/${topic.slug}`;
  const name = question ? t("bank.questionTitle", { key: question.key }) : t("bank.add");
  return (
    <div className="page">
      <Breadcrumb entries={[[t("bank.title"), address], [name]]} />
      <h1>{name}</h1>
      {question && (
        <p className="bank-facts">
          <span className="badge">{t(`bank.state.${question.state}`)}</span>
        </p>
      )}
      {loaded.saved && !answer && (
        <p className="notice" role="status">
          ✓ {t("bank.saved")}
        </p>
      )}
      {question?.fileSource && <p className="notice notice-warm">{t("bank.fileDiffersText")}</p>}
      <ErrorSummary errors={errors} />
      <QuestionEditor
        {...{ draft, rows, skills, errors, trial }}
        lessons={topic.lessons}
        mayEdit={topic.mayEdit}
      />
      {question?.inUse && (
        <p>
          <a className="button button-secondary" href={`${address}/${question.key}/cham-lai`}>
            {t("bank.regrade")}
          </a>
        </p>
      )}
      {question && (
        <Revisions revisions={question.revisions} inUse={question.inUse} fileSource={question.fileSource} />
      )}
    </div>
  );
}
