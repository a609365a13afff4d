/** How long one class is kept, to be changed. */
import { useT } from "~/i18n/context";
import { ErrorSummary, Field, type FieldErrors, TextField } from "~/ui/form";
import type { ShownClass } from "./show-retention.server";

export function TermFields({
  shown,
  errors,
  typed,
}: {
  shown: Pick<ShownClass, "id" | "keeping" | "term">;
  errors: FieldErrors | undefined;
  typed: { months: string; reason: string } | undefined;
}) {
  const t = useT();
  const { id, keeping, term } = shown;
  if (keeping.kind !== "months" || !term) return null;
  const { start, least, most } = keeping;
  return (
    <section className="card">
      <h2>{t("retention.changeOf", { name: t(`retention.class.${id}`) })}</h2>
      <p>{t(`retention.why.${id}`)}</p>
      <ErrorSummary errors={errors} />
      <form method="post" noValidate>
        <input type="hidden" name="class" value={id} />
        <TextField
          name="months"
          label={t("retention.monthsLabel")}
          hint={t("retention.monthsHint", { start, least, most })}
          error={errors?.months}
          inputMode="numeric"
          defaultValue={typed?.months ?? String(term.months)}
        />
        <Field
          name="reason"
          label={t("retention.reason")}
          hint={t("retention.reasonHint")}
          error={errors?.reason}
        >
          {(control) => <textarea rows={2} maxLength={300} defaultValue={typed?.reason} {...control} />}
        </Field>
        <button type="submit" className="button">
          {t("retention.save")}
        </button>
      </form>
    </section>
  );
}
