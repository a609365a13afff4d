/** POST /giang-vien/bai/:id/tep: a file for the topic's library, sent from inside the editor of a draft. */
import { guard } from "~/features/accounts/guard.server";
import { loadDraft } from "~/features/studio/load-draft.server";
import { addMedia } from "~/features/studio/media/add-media.server";
import { libraryChoices } from "~/features/studio/media/library-choices.server";

export const action = guard(["source-trainer"], async ({ request, app, viewer, params, t }) => {
  const { topicId } = await loadDraft(app.db, viewer, params.id ?? "");
  const form = await request.formData();
  const file = form.get("file");
  const [name, bytes] =
    file instanceof File ? [file.name, Buffer.from(await file.arrayBuffer())] : ["", Buffer.alloc(0)];
  const words = { alt: String(form.get("alt") ?? ""), decorative: form.has("decorative") };
  const added = await addMedia(app.db, viewer, { topicId, name, bytes, ...words }, app.env);
  if ("refused" in added)
    return Response.json(
      { words: t(`media.refused.${added.refused}`, { what: added.what }) },
      { status: 400 },
    );
  const choices = await libraryChoices(app.db, topicId);
  return Response.json({ file: choices.find(({ path }) => path === added.path) });
});
