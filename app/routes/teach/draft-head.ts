/** POST /giang-vien/bai/:id/dau-bai: the text in the editor with what the head form says; nothing is stored. */
import { guard } from "~/features/accounts/guard.server";
import { assertMayEditTopic } from "~/features/catalog/topic-policy.server";
import { typedHead, withHead } from "~/features/studio/head-of-draft";
import { loadDraft } from "~/features/studio/load-draft.server";
import { LONGEST_KEPT, plainText } from "~/features/studio/save-draft.server";
import { AppError } from "~/platform/errors";

export const action = guard(["source-trainer"], async ({ request, app, viewer, params, t }) => {
  const draft = await loadDraft(app.db, viewer, params.id ?? "");
  assertMayEditTopic(viewer, draft.topicId);
  const form = await request.formData();
  const source = plainText(String(form.get("source") ?? ""));
  if (source.length > LONGEST_KEPT) throw new AppError("invalid", "too long a text");
  const answer = withHead(source, typedHead(form), t);
  return Response.json(answer, { status: "source" in answer ? 200 : 400 });
});
