/** The form that brings in a ministry's list: the file, its day, where it is from, and whether it is whole. */
import { useT } from "~/i18n/context";
import { Field, type FieldErrors, TextField } from "~/ui/form";

interface Props {
  errors: FieldErrors;
  typed: { asOf: string; source: string; whole: string };
}

export function UploadForm({ errors, typed }: Props) {
  const t = useT();
  return (
    <form method="post" encType="multipart/form-data" className="card" noValidate>
      <Field name="file" label={t("vneid.file")} hint={t("vneid.fileHint")} error={errors.file}>
        {(control) => <input type="file" accept=".xlsx,.csv,.txt" {...control} />}
      </Field>
      <TextField
        name="asOf"
        label={t("vneid.asOf")}
        hint={t("vneid.asOfHint")}
        error={errors.asOf}
        defaultValue={typed.asOf}
        inputMode="numeric"
      />
      <TextField
        name="source"
        label={t("vneid.source")}
        hint={t("vneid.sourceHint")}
        error={errors.source}
        defaultValue={typed.source}
      />
      <fieldset>
        <legend>{t("vneid.kind")}</legend>
        {errors.whole && <span className="field-error">{errors.whole}</span>}
        {(["whole", "part"] as const).map((kind, at) => (
          <label key={kind} className="choice">
            <input
              type="radio"
              name="whole"
              id={at === 0 ? "truong-whole" : undefined}
              value={kind}
              defaultChecked={typed.whole === kind}
            />
            <span>{t(`vneid.kind.${kind}`)}</span>
          </label>
        ))}
      </fieldset>
      <button type="submit" className="button">
        {t("rosters.check")}
      </button>
    </form>
  );
}
