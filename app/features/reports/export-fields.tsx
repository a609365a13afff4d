/** The fields of the form that asks for a file. */
import { REASON_LENGTH } from "~/features/certificates/reason";
import { useT } from "~/i18n/context";
import { Checkbox, Field, type FieldErrors } from "~/ui/form";
import { FORMAT_NAMES, type FormatId } from "./format-names";

export interface OfferedFormat {
  id: FormatId;
  /** Rows that such a file holds, where this list is longer. */
  limit: number | null;
}

export interface ExportFieldsProps {
  formats: OfferedFormat[];
  mayHaveFullIds: boolean;
  typed: { format: string; purpose: string; fullIds: boolean };
  errors?: FieldErrors;
}

export function ExportFields({ formats, mayHaveFullIds, typed, errors }: ExportFieldsProps) {
  const t = useT();
  return (
    <>
      <fieldset className="plain" id="truong-format">
        <legend className="field-label">{t("reports.format")}</legend>
        {errors?.format && <span className="field-error">{errors.format}</span>}
        {formats.map(({ id, limit }) => (
          <label className="choice" key={id}>
            <input
              type="radio"
              name="format"
              value={id}
              defaultChecked={typed.format === id}
              disabled={limit !== null}
            />
            <span>
              {t(FORMAT_NAMES[id])}
              {limit !== null && (
                <>
                  <br />
                  <span className="muted">{t("reports.formatLimit", { limit })}</span>
                </>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      <Field
        name="purpose"
        label={t("reports.purpose")}
        hint={t("reports.purposeHint")}
        error={errors?.purpose}
      >
        {(control) => (
          <textarea
            rows={2}
            minLength={REASON_LENGTH.least}
            maxLength={REASON_LENGTH.most}
            defaultValue={typed.purpose}
            {...control}
          />
        )}
      </Field>
      {mayHaveFullIds && (
        <Checkbox
          name="fullIds"
          label={t("reports.fullIds")}
          error={errors?.fullIds}
          defaultChecked={typed.fullIds}
        />
      )}
    </>
  );
}
