/** /giang-vien/ngan-hang/:topic/:question and …/cau-moi: write a question, look at it, try it, save it. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import type { Viewer } from "~/features/accounts/viewer";
import { bankFilters } from "~/features/quizzes/bank/bank-filters";
import { listQuestions } from "~/features/quizzes/bank/list-questions.server";
import { loadBank, loadOwnBank } from "~/features/quizzes/bank/load-bank.server";
import { loadQuestion } from "~/features/quizzes/bank/load-question.server";
import { QuestionEditor, TRIAL } from "~/features/quizzes/bank/question-editor";
import { formFaults, optionRows, readForm, withoutEmptyRows } from "~/features/quizzes/bank/question-form";
import { readQuestion } from "~/features/quizzes/bank/read-question";
import { Revisions } from "~/features/quizzes/bank/revisions";
import { saveDraft } from "~/features/quizzes/bank/save-draft.server";
import { FILE_CHOICES, fileMark, settleFile } from "~/features/quizzes/bank/settle-file.server";
import { type Tried, tryQuestion } from "~/features/quizzes/bank/try-question.server";
import { tidyDraft } from "~/features/quizzes/bank/write-question";
import { EMPTY_DRAFT } from "~/features/quizzes/exchange/contract";
import { readRevisionFigures } from "~/features/quizzes/figures/read-figures.server";
import { tallyQueued } from "~/features/quizzes/figures/tally-attempts.server";
import { diffTexts } from "~/features/studio/diff-texts";
import { QuestionFile } from "~/features/studio/question-file";
import { useT } from "~/i18n/context";
import type { Translate } from "~/i18n/translate";
import type { App } from "~/platform/app-context.server";
import { now } from "~/platform/clock.server";
import { AppError } from "~/platform/errors";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ErrorSummary } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

const NEW = "cau-moi";

export const loader = guard(["source-trainer", "reviewer"], async ({ request, params, app, viewer, t }) => {
  const topic = await loadBank(app.db, viewer, params.topic ?? "");
  const { skills } = await listQuestions(app.db, topic.id, bankFilters.read(new URLSearchParams()));
  const done = new URL(request.url).searchParams;
  const saved = done.has("luu")
    ? ("bank.saved" as const)
    : done.has("giu")
      ? ("bank.fileKept" as const)
      : null;
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
  await tallyQueued(app.db);
  const figures = await readRevisionFigures(app.db, question.id);
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
      file: fileSource && {
        rows: diffTexts(fileSource, question.latest.source),
        mark: fileMark(fileSource),
      },
      inUse: question.currentRevisionId,
      revisions: revisions.map(({ id, number, createdAt, author, source }) => ({
        id,
        number,
        createdAt,
        author,
        source,
        figures: figures.get(id) ?? null,
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
  if (intent === "file") return decideAboutFile(app.db, viewer, topic, key, form, t);
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

async function decideAboutFile(
  db: App["db"],
  viewer: Viewer,
  topic: { id: string; slug: string },
  key: string,
  form: FormData,
  t: Translate,
) {
  const choice = FILE_CHOICES.find((one) => one === form.get("choice"));
  if (!choice) throw new AppError("invalid", "unknown choice");
  const seen = String(form.get("seen") ?? "");
  const outcome = await settleFile(db, viewer, { topicId: topic.id, key, choice, seen, now: now() });
  if (outcome === "settled")
    return redirect(`/giang-vien/ngan-hang/${topic.slug}/${key}?${choice === "file" ? "luu" : "giu"}`);
  return data(
    { draft: null, rows: null, errors: { "": t("bank.fileChanged") }, trial: null },
    { status: 409 },
  );
}

export const meta = pageTitle<typeof loader>((t, loaded) =>
  loaded?.question ? t("bank.questionTitle", { key: loaded.question.key }) : t("bank.add"),
);

export default function Question() {
  const t = useT();
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { topic, question, skills } = loaded;
  const { draft, rows, trial } = answer?.draft ? answer : loaded;
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
          ✓ {t(loaded.saved)}
        </p>
      )}
      <ErrorSummary errors={errors} />
      {question?.file && <QuestionFile {...question.file} mayChoose={topic.mayEdit} />}
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
      {question && <Revisions revisions={question.revisions} inUse={question.inUse} />}
    </div>
  );
}
