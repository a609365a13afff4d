/** /giang-vien/duyet/:id: a reviewer reads what changed, comments on lines, returns or approves. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { checkDraft } from "~/features/studio/check-draft.server";
import { DiffTable } from "~/features/studio/diff-table";
import { diffTexts } from "~/features/studio/diff-texts";
import { DraftBadge } from "~/features/studio/draft-badge";
import { DraftFindings } from "~/features/studio/draft-findings";
import { DraftComments, DraftWay, PublishForm, ReviewSteps } from "~/features/studio/draft-steps";
import { findingsOf } from "~/features/studio/findings.server";
import { handleDraftForm } from "~/features/studio/handle-draft-form.server";
import { LineComment } from "~/features/studio/line-comment";
import { baseText, readDraft } from "~/features/studio/read-draft.server";
import { useT } from "~/i18n/context";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ErrorSummary } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

export const loader = guard(["reviewer"], async ({ app, viewer, params, t }) => {
  const page = await readDraft(app.db, viewer, params.id ?? "");
  const base = await baseText(app.db, page.draft);
  const checked = await checkDraft(app.db, page.draft, app.env);
  return { ...page, rows: diffTexts(base, page.draft.source), findings: findingsOf(checked, t) };
});

export const meta = pageTitle<typeof loader>((t, page) => page?.draft.title ?? t("studio.reviewTitle"));

export const action = guard(["reviewer"], async ({ request, app, viewer, params, t }) => {
  const draftId = params.id ?? "";
  const page = `/giang-vien/duyet/${draftId}`;
  const answer = await handleDraftForm(app, viewer, draftId, await request.formData(), t, page);
  if ("goTo" in answer) throw redirect(answer.goTo);
  return data(answer, { status: 400 });
});

export default function Review() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { draft, topic, refusals, comments, steps, rows, findings } = page;
  const errors = failed?.errors ?? {};
  return (
    <div className="page">
      <Breadcrumb
        entries={[
          [t("studio.title"), "/giang-vien"],
          [t("studio.reviewsTitle"), "/giang-vien/duyet"],
        ]}
      />
      <h1 lang="vi">{draft.title}</h1>
      <p className="row">
        <DraftBadge state={draft.state} />
        <span className="muted">{topic.title}</span>
        <a href={`/giang-vien/bai/${draft.id}/xem`}>{t("studio.preview")}</a>
      </p>
      <ErrorSummary errors={errors} />
      <DraftFindings {...findings} page={`/giang-vien/bai/${draft.id}`} />
      <h2>{t("studio.diffTitle")}</h2>
      {draft.lessonId === null && <p className="muted">{t("studio.diffNew")}</p>}
      <DiffTable rows={rows} before={t("studio.diffBefore")} after={t("studio.diffAfter")} />
      <DraftComments
        comments={comments}
        mayMark={refusals.comment === null}
        page={`/giang-vien/bai/${draft.id}`}
      />
      {refusals.comment === null && <LineComment draft={draft} errors={errors} typed={failed?.typed ?? {}} />}
      <ReviewSteps {...page} errors={errors} note={failed?.typed.note ?? ""} />
      <PublishForm {...page} errors={errors} typed={failed?.typed ?? {}} />
      <DraftWay steps={steps} />
    </div>
  );
}
