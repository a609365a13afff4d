/** GET /giang-vien/bai/:id/tep.mdx: the draft as a file, as content/ holds it. */
import { guard } from "~/features/accounts/guard.server";
import { loadDraft } from "~/features/studio/load-draft.server";
import { attachment } from "~/platform/http/attachment";

export const loader = guard(["source-trainer", "reviewer"], async ({ app, viewer, params }) => {
  const { slug, source } = await loadDraft(app.db, viewer, params.id ?? "");
  return new Response(source, {
    headers: {
      "Content-Type": "text/markdown; charset=utf-8",
      "Content-Disposition": attachment(`${slug}.mdx`, `${slug}.mdx`),
      "Cache-Control": "private, no-store",
    },
  });
});
