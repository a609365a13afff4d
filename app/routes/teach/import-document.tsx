/** /giang-vien/nhap: a Word document or a slide show becomes a lesson draft. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { importDocument, reportQuery } from "~/features/studio/import-document.server";
import { readStudio } from "~/features/studio/read-studio.server";
import { useT } from "~/i18n/context";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ErrorSummary, Field, TextField } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

export const loader = guard(["source-trainer"], async ({ app, viewer, request }) => {
  const { topics } = await readStudio(app.db, viewer);
  return {
    chosen: new URL(request.url).searchParams.get("chuyen-de") ?? "",
    topics: topics.filter(({ mayEdit }) => mayEdit).map(({ id, title }) => ({ id, title })),
  };
});

export const meta = pageTitle<typeof loader>((t) => t("studio.importTitle"));

export const action = guard(["source-trainer"], async ({ app, viewer, request, t }) => {
  const form = await request.formData();
  const file = form.get("file");
  const topicId = String(form.get("topic") ?? "");
  const title = String(form.get("title") ?? "");
  const bytes = file instanceof Blob ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0);
  const made = await importDocument(app.db, viewer, { topicId, title, bytes }, app.env);
  if ("draftId" in made) throw redirect(`/giang-vien/bai/${made.draftId}?${reportQuery(made.report)}`);
  const field = made.fault.startsWith("file") ? "file" : "title";
  return data({ errors: { [field]: t(`studio.fault.${made.fault}`) }, topicId, title }, { status: 400 });
});

export default function ImportDocument() {
  const t = useT();
  const { topics, chosen } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const errors: Record<string, string> = failed?.errors ?? {};
  return (
    <div className="page page-narrow">
      <Breadcrumb entries={[[t("studio.title"), "/giang-vien"]]} />
      <h1>{t("studio.importTitle")}</h1>
      <p className="lead">{t("studio.importLead")}</p>
      <ErrorSummary errors={failed?.errors} />
      <form method="post" encType="multipart/form-data" className="card" noValidate>
        <Field name="topic" label={t("studio.importTopic")}>
          {(control) => (
            <select {...control} defaultValue={failed?.topicId ?? chosen}>
              {topics.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TextField
          name="title"
          label={t("studio.newLessonTitle")}
          hint={t("studio.newLessonTitleHint")}
          error={errors.title}
          defaultValue={failed?.title}
          maxLength={200}
        />
        <Field
          name="file"
          label={t("studio.importFile")}
          hint={t("studio.importFileHint")}
          error={errors.file}
        >
          {(control) => <input type="file" accept=".docx,.pptx" {...control} />}
        </Field>
        <button type="submit" className="button">
          {t("studio.importDo")}
        </button>
      </form>
    </div>
  );
}
