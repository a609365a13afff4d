/** The form that brings in a list. */
import { useT } from "~/i18n/context";
import { Field, type FieldErrors } from "~/ui/form";

interface Props {
  communes: readonly { code: string; fullName: string }[];
  audiences: readonly (readonly [id: string, name: string])[];
  errors: FieldErrors;
  typed: { commune: string; audience: string };
}

export function UploadForm({ communes, audiences, errors, typed }: Props) {
  const t = useT();
  return (
    <form method="post" encType="multipart/form-data" className="card" noValidate>
      <Field name="commune" label={t("rosters.commune")} error={errors.commune}>
        {(control) => (
          <select
            {...control}
            defaultValue={typed.commune || (communes.length === 1 ? communes[0]?.code : "")}
          >
            {communes.length !== 1 && <option value="">{t("rosters.chooseCommune")}</option>}
            {communes.map(({ code, fullName }) => (
              <option key={code} value={code}>
                {fullName}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        name="audience"
        label={t("rosters.audience")}
        hint={t("rosters.audienceHint")}
        error={errors.audience}
      >
        {(control) => (
          <select {...control} defaultValue={typed.audience}>
            <option value="">{t("rosters.chooseAudience")}</option>
            {audiences.map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="file" label={t("rosters.chooseFile")} hint={t("rosters.fileHint")} error={errors.file}>
        {(control) => <input type="file" accept=".xlsx,.csv,.txt" {...control} />}
      </Field>
      <button type="submit" className="button">
        {t("rosters.check")}
      </button>
    </form>
  );
}
