/** The words of a document as they are in force, and changing them. */
import { and, eq } from "drizzle-orm";
import { type DocumentLevel, documentTemplates } from "#drizzle/schema/reports";
import { hasRole, type Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { AppError, notFound } from "~/platform/errors";
import type { OfficialForm } from "./form";
import { FORMS } from "./forms.server";
import { standardTemplate, TEMPLATE_FIELDS, type Template } from "./template-words";

export function findForm(id: string): OfficialForm {
  const form = FORMS.find((one) => one.id === id);
  if (!form) throw notFound(`no form ${id}`);
  return form;
}

export async function readTemplate(
  db: Database,
  form: OfficialForm,
  level: DocumentLevel,
): Promise<Template> {
  const [row] = await db
    .select()
    .from(documentTemplates)
    .where(and(eq(documentTemplates.form, form.id), eq(documentTemplates.level, level)));
  if (!row) return standardTemplate(level, form.summary);
  return Object.fromEntries(TEMPLATE_FIELDS.map((field) => [field, row[field]])) as unknown as Template;
}

/** Forbidden to anybody but the province; the log says which words were changed. */
export async function saveTemplate(
  db: Database,
  viewer: Viewer,
  { form, level, template }: { form: OfficialForm; level: DocumentLevel; template: Template },
): Promise<void> {
  if (!hasRole(viewer, "province-admin")) throw new AppError("forbidden");
  if (!form.levels.includes(level)) throw notFound(`${form.id} is not of a ${level}`);
  await db.transaction(async (tx) => {
    const before = await readTemplate(tx, form, level);
    const fields = TEMPLATE_FIELDS.filter((field) => before[field] !== template[field]);
    if (fields.length === 0) return;
    const values = { ...template, changedBy: viewer.personId, changedAt: now() };
    await tx
      .insert(documentTemplates)
      .values({ form: form.id, level, ...values })
      .onConflictDoUpdate({ target: [documentTemplates.form, documentTemplates.level], set: values });
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "template.changed",
      subject: { type: "template", id: `${form.id}.${level}` },
      detail: { form: form.name, level, fields },
    });
  });
}
