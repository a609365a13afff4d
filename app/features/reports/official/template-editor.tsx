/** The form of one document's words. */
import { useT } from "~/i18n/context";
import { ErrorSummary, Field, type FieldErrors } from "~/ui/form";
import { TEMPLATE_FIELDS, TEMPLATE_LIMITS, type Template } from "./template-words";

interface Editor {
  /** "bieu-1.province". */
  id: string;
  title: string;
  template: Template;
  errors?: FieldErrors;
}

export function TemplateEditor({ id, title, template, errors }: Editor) {
  const t = useT();
  return (
    <details className="card" open={errors !== undefined}>
      <summary>
        <h2>{title}</h2>
      </summary>
      <ErrorSummary
        errors={
          errors &&
          Object.fromEntries(Object.entries(errors).map(([field, text]) => [`${id}.${field}`, text]))
        }
      />
      <form method="post" noValidate>
        <input type="hidden" name="document" value={id} />
        {TEMPLATE_FIELDS.map((field) => {
          const { most, lines, required } = TEMPLATE_LIMITS[field];
          const shared = {
            label: t(`reports.template.${field}`),
            hint: t(`reports.templateHint.${field}`),
            error: errors?.[field],
            required,
          };
          const name = `${id}.${field}`;
          return lines > 1 ? (
            <Field key={field} name={name} {...shared}>
              {(control) => (
                <textarea
                  {...control}
                  name={field}
                  rows={Math.min(6, lines)}
                  maxLength={most}
                  defaultValue={template[field]}
                />
              )}
            </Field>
          ) : (
            <Field key={field} name={name} {...shared}>
              {(control) => (
                <input
                  {...control}
                  type="text"
                  name={field}
                  maxLength={most}
                  defaultValue={template[field]}
                />
              )}
            </Field>
          );
        })}
        <button type="submit" className="button">
          {t("reports.templateSave")}
        </button>
      </form>
    </details>
  );
}
