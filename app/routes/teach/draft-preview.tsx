/** GET /giang-vien/bai/:id/xem: a draft as learners would see it, drawn by the same compile as publishing. */
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { LessonArticle } from "~/features/lessons/lesson-article";
import { LessonHead } from "~/features/progress/lesson-head";
import { lessonScripts } from "~/features/progress/lesson-scripts";
import { checkDraft } from "~/features/studio/check-draft.server";
import { DraftFindings } from "~/features/studio/draft-findings";
import { findingsOf } from "~/features/studio/findings.server";
import { loadDraft } from "~/features/studio/load-draft.server";
import { useT } from "~/i18n/context";
import { pageTitle } from "~/ui/page-title";

export const loader = guard(["source-trainer", "reviewer"], async ({ app, viewer, params, t }) => {
  const draft = await loadDraft(app.db, viewer, params.id ?? "");
  const checked = await checkDraft(app.db, draft, app.env);
  const text = checked.shown?.text ?? null;
  return {
    draftId: draft.id,
    text,
    findings: text ? null : findingsOf(checked, t),
    scripts: lessonScripts(app.islands, { signedIn: false, kinds: text?.islands ?? [] }),
  };
});

export const meta = pageTitle<typeof loader>((t) => t("studio.previewOf"));

const READER = { completed: false, reread: false, headingId: "" };

export default function DraftPreview() {
  const t = useT();
  const { draftId, text, findings, scripts } = useLoaderData<typeof loader>();
  return (
    <div className="page page-narrow">
      <p className="notice studio-back">
        {t("studio.previewOf")} · <a href={`/giang-vien/bai/${draftId}`}>{t("studio.editorTitle")}</a>
      </p>
      {findings && (
        <>
          <p>{t("studio.previewFaulty")}</p>
          <DraftFindings {...findings} page={`/giang-vien/bai/${draftId}`} />
        </>
      )}
      {text && (
        <>
          <LessonHead topic={{ lessons: [text] }} lesson={READER} number={1} text={text} />
          <div data-play={t("progress.playVideo")}>
            <LessonArticle text={text} />
          </div>
          {scripts.map((address) => (
            <script key={address} type="module" src={address} />
          ))}
        </>
      )}
    </div>
  );
}
