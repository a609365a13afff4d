/** /quan-tri/mau-bao-cao: the words of official documents, for the province to change. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DOCUMENT_LEVELS, type DocumentLevel } from "#drizzle/schema/reports";
import { guard } from "~/features/accounts/guard.server";
import { FORMS } from "~/features/reports/official/forms.server";
import { findForm, readTemplate, saveTemplate } from "~/features/reports/official/template.server";
import { TemplateEditor } from "~/features/reports/official/template-editor";
import { parseTemplate } from "~/features/reports/official/template-form";
import { TEMPLATE_FIELDS, TEMPLATE_LIMITS, type Template } from "~/features/reports/official/template-words";
import { useT } from "~/i18n/context";
import { notFound } from "~/platform/errors";
import { Breadcrumb } from "~/ui/breadcrumb";
import { pageTitle } from "~/ui/page-title";

export const loader = guard(["province-admin"], async ({ request, app }) => ({
  saved: new URL(request.url).searchParams.has("da-ghi"),
  documents: await Promise.all(
    FORMS.flatMap((form) =>
      form.levels.map(async (level) => ({
        id: `${form.id}.${level}`,
        name: form.name,
        level,
        template: await readTemplate(app.db, form, level),
      })),
    ),
  ),
}));

export const action = guard(["province-admin"], async ({ request, app, viewer, t }) => {
  const form = await request.formData();
  const id = String(form.get("document") ?? "");
  const [formId = "", levelText = ""] = id.split(".");
  const level = DOCUMENT_LEVELS.find((one): one is DocumentLevel => one === levelText);
  if (!level) throw notFound(`no document ${id}`);
  const parsed = parseTemplate(form);
  if (!parsed.ok) {
    const errors = Object.fromEntries(
      Object.entries(parsed.faults).map(([field, fault]) => {
        const { most, lines } = TEMPLATE_LIMITS[field as keyof Template];
        const label = t(`reports.template.${field as keyof Template}`);
        return [field, t(`reports.templateFault.${fault}`, { label, most, lines })];
      }),
    );
    const typed = Object.fromEntries(
      TEMPLATE_FIELDS.map((field) => [field, String(form.get(field) ?? "")]),
    ) as unknown as Template;
    return data({ id, errors, typed }, { status: 400 });
  }
  await saveTemplate(app.db, viewer, { form: findForm(formId), level, template: parsed.template });
  throw redirect("/quan-tri/mau-bao-cao?da-ghi=1");
});

export const meta = pageTitle<typeof loader>((t) => t("reports.templatesTitle"));

export default function DocumentTemplates() {
  const t = useT();
  const { documents, saved } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <div className="page page-narrow">
      <Breadcrumb
        entries={[[t("reports.filesTitle"), "/quan-tri/tep-xuat"], [t("reports.templatesTitle")]]}
      />
      <h1>{t("reports.templatesTitle")}</h1>
      <p className="lead">{t("reports.templatesLead")}</p>
      {saved && (
        <p className="notice" role="status">
          {t("reports.templateSaved")}
        </p>
      )}
      {documents.map(({ id, name, level, template }) => (
        <TemplateEditor
          key={id}
          id={id}
          title={`${name}, ${t(`reports.level.${level}`)}`}
          template={failed?.id === id ? failed.typed : template}
          errors={failed?.id === id ? failed.errors : undefined}
        />
      ))}
    </div>
  );
}
