/** /giang-vien/hoc-lieu/:topic: the pictures, clips and captions of a topic: what is there, where it is used, one more. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { addMedia } from "~/features/studio/media/add-media.server";
import { LibraryList } from "~/features/studio/media/library-list";
import { readLibrary } from "~/features/studio/media/read-library.server";
import { removeMedia } from "~/features/studio/media/remove-media.server";
import { UploadForm } from "~/features/studio/media/upload-form";
import { useT } from "~/i18n/context";
import { AppError } from "~/platform/errors";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ErrorSummary, type FieldErrors } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

export const loader = guard(["source-trainer", "reviewer"], async ({ app, viewer, params, request }) => ({
  ...(await readLibrary(app.db, viewer, params.topic ?? "")),
  added: new URL(request.url).searchParams.get("them"),
}));

export const meta = pageTitle<typeof loader>((t) => t("media.title"));

export const action = guard(["source-trainer"], async ({ app, viewer, params, request, t }) => {
  const { topic } = await readLibrary(app.db, viewer, params.topic ?? "");
  const form = await request.formData();
  const page = `/giang-vien/hoc-lieu/${topic.slug}`;
  const refuse = (errors: FieldErrors, alt = "", decorative = false) =>
    data({ errors, alt, decorative }, { status: 400 });
  switch (form.get("intent")) {
    case "add": {
      const file = form.get("file");
      const alt = String(form.get("alt") ?? "");
      const decorative = form.has("decorative");
      const [name, bytes] =
        file instanceof File ? [file.name, Buffer.from(await file.arrayBuffer())] : ["", Buffer.alloc(0)];
      const added = await addMedia(
        app.db,
        viewer,
        { topicId: topic.id, name, bytes, alt, decorative },
        app.env,
      );
      if ("path" in added) throw redirect(`${page}?them=${encodeURIComponent(added.path)}`);
      const field = added.refused === "alt" ? "alt" : "file";
      return refuse({ [field]: t(`media.refused.${added.refused}`, { what: added.what }) }, alt, decorative);
    }
    case "remove": {
      const path = String(form.get("path") ?? "");
      const kept = await removeMedia(app.db, viewer, { topicId: topic.id, path });
      if (kept) return refuse({ "": t(`media.kept.${kept}`, { path }) });
      throw redirect(page);
    }
    default:
      throw new AppError("invalid", "unknown intent");
  }
});

export default function Media() {
  const t = useT();
  const { topic, mayEdit, files, usedBytes, quotaBytes, added } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <div className="page">
      <Breadcrumb
        entries={[
          [t("studio.title"), "/giang-vien"],
          [topic.title, `/giang-vien#chuyen-de-${topic.slug}`],
        ]}
      />
      <h1>{t("media.title")}</h1>
      <p className="lead">{t("media.lead")}</p>
      <ErrorSummary errors={failed?.errors} />
      {added && !failed && (
        <p className="notice notice-good" role="status">
          ✓ {t("media.added", { path: added })}
        </p>
      )}
      {mayEdit && (
        <UploadForm
          errors={failed?.errors ?? {}}
          alt={failed?.alt ?? ""}
          decorative={failed?.decorative ?? false}
        />
      )}
      <LibraryList {...{ topic, files, mayEdit, usedBytes, quotaBytes }} />
    </div>
  );
}
