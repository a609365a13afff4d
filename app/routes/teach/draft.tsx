/** /giang-vien/bai/:id: one draft: write, look, send, publish. A text area and buttons; a script makes them an editor. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { type LessonHead, readLessonHead } from "~/features/content/lesson-head";
import { checkDraft } from "~/features/studio/check-draft.server";
import { DraftBadge } from "~/features/studio/draft-badge";
import { DraftEditor } from "~/features/studio/draft-editor";
import { DraftFindings } from "~/features/studio/draft-findings";
import { DraftComments, DraftWay, PublishForm, WriterSteps } from "~/features/studio/draft-steps";
import { editorScript } from "~/features/studio/editor-script.server";
import { findingsOf } from "~/features/studio/findings.server";
import { handleDraftForm } from "~/features/studio/handle-draft-form.server";
import { HeadForm } from "~/features/studio/head-form";
import { readReport } from "~/features/studio/import-document.server";
import { ImportReport } from "~/features/studio/import-report";
import { readDraft } from "~/features/studio/read-draft.server";
import { useT } from "~/i18n/context";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ErrorSummary } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

export const loader = guard(["source-trainer", "reviewer"], async ({ app, viewer, params, t, request }) => {
  const page = await readDraft(app.db, viewer, params.id ?? "");
  const checked = await checkDraft(app.db, page.draft, app.env);
  return {
    ...page,
    findings: findingsOf(checked, t),
    head: readLessonHead(page.draft.source) ?? null,
    script: page.refusals.save === null ? await editorScript(app, page.draft.topicId, t) : null,
    saved: new URL(request.url).searchParams.has("luu"),
    imported: readReport(new URL(request.url).searchParams),
  };
});

export const meta = pageTitle<typeof loader>((t, page) => page?.draft.title ?? t("studio.editorTitle"));

export const action = guard(["source-trainer", "reviewer"], async ({ request, app, viewer, params, t }) => {
  const draftId = params.id ?? "";
  const answer = await handleDraftForm(app, viewer, draftId, await request.formData(), t);
  if ("goTo" in answer) throw redirect(answer.goTo);
  return data(answer, { status: answer.conflict ? 409 : 400 });
});

export default function Draft() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { draft, topic, refusals, comments, steps, findings, head, script, saved, imported } = page;
  const errors = failed?.errors ?? {};
  return (
    <div className="page studio-draft">
      <Breadcrumb
        entries={[
          [t("studio.title"), "/giang-vien"],
          [topic.title, `/giang-vien?chuyen-de=${topic.slug}#chuyen-de-${topic.slug}`],
        ]}
      />
      <h1 lang="vi">{draft.title}</h1>
      <p className="row">
        <DraftBadge state={draft.state} />
        <a href={`/giang-vien/bai/${draft.id}/xem`}>{t("studio.preview")}</a>
        {draft.lessonId && <a href={`/giang-vien/bai/${draft.lessonId}/lich-su`}>{t("studio.history")}</a>}
        <a href={`/giang-vien/bai/${draft.id}/tep.mdx`}>{t("studio.downloadMdx")}</a>
        {refusals.comment === null && <a href={`/giang-vien/duyet/${draft.id}`}>{t("studio.review")}</a>}
      </p>
      {saved && !failed && (
        <p className="notice notice-good" role="status">
          ✓ {t("studio.saved")}
        </p>
      )}
      {imported && !failed && <ImportReport report={imported} />}
      <ErrorSummary errors={errors} />
      <PublishForm {...page} errors={errors} typed={failed?.typed ?? {}} />
      <DraftComments comments={comments} mayMark={refusals.save === null} />
      {refusals.save === null && (
        <HeadForm
          head={failed?.typed.intent === "head" ? (failed.typed as LessonHead) : head}
          version={draft.version}
          errors={errors}
        />
      )}
      <DraftEditor draft={draft} failed={failed} script={script} mayWrite={refusals.save === null} />
      <DraftFindings {...findings} />
      <WriterSteps {...page} />
      <DraftWay steps={steps} />
    </div>
  );
}
