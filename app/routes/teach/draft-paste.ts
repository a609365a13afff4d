/** POST /giang-vien/bai/:id/dan: HTML from a clipboard as clean text of a lesson, with what was left out in words. */
import { guard } from "~/features/accounts/guard.server";
import { assertMayEditTopic } from "~/features/catalog/topic-policy.server";
import { htmlToMdx, LOSSES } from "~/features/studio/html-to-mdx";
import { loadDraft } from "~/features/studio/load-draft.server";
import { AppError } from "~/platform/errors";

/** A long chapter of Word, with its styles. */
const LONGEST_PASTE = 900_000;

export const action = guard(["source-trainer"], async ({ request, app, viewer, params, t }) => {
  const draft = await loadDraft(app.db, viewer, params.id ?? "");
  assertMayEditTopic(viewer, draft.topicId);
  const html = String((await request.formData()).get("html") ?? "");
  if (html.length > LONGEST_PASTE) throw new AppError("invalid", "too long a paste");
  const { text, lost } = htmlToMdx(html);
  const words = LOSSES.flatMap((loss) =>
    lost[loss] ? [t(`studio.lost.${loss}`, { count: lost[loss] ?? 0 })] : [],
  );
  return Response.json({ text: text.trim(), lost: words });
});
