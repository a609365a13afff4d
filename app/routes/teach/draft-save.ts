/** POST /giang-vien/bai/:id/luu: what the editor's script saves by itself; answers with what the check says. */
import { guard } from "~/features/accounts/guard.server";
import { readLessonHead } from "~/features/content/lesson-head";
import { checkDraft } from "~/features/studio/check-draft.server";
import { findingsOf } from "~/features/studio/findings.server";
import { conflictHtml, findingsHtml } from "~/features/studio/html-for-editor.server";
import { loadDraft } from "~/features/studio/load-draft.server";
import { saveDraft } from "~/features/studio/save-draft.server";
import { twoTexts } from "~/features/studio/two-texts.server";

export const action = guard(
  ["source-trainer", "reviewer"],
  async ({ request, app, viewer, params, t, locale }) => {
    const draftId = params.id ?? "";
    const form = await request.formData();
    const sent = String(form.get("source") ?? "");
    const saved = await saveDraft(app.db, viewer, {
      draftId,
      version: Number(form.get("version")),
      source: sent,
    });
    if ("conflict" in saved) {
      const { source, version } = saved.conflict;
      const html = conflictHtml(twoTexts(saved.conflict, sent), locale);
      return Response.json({ source, version, html }, { status: 409 });
    }
    if ("fault" in saved) return Response.json({ words: t(`studio.fault.${saved.fault}`) }, { status: 400 });
    const draft = await loadDraft(app.db, viewer, draftId);
    const findings = findingsOf(await checkDraft(app.db, draft, app.env), t);
    const head = readLessonHead(draft.source) ?? null;
    return Response.json({ version: saved.version, findings, head, html: findingsHtml(findings, locale) });
  },
);
