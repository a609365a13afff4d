/** The quick form of outreach: a number for each content, for a thumb. It works without script. */
import { OUTREACH_CONTENTS } from "#drizzle/schema/classes";
import { useT } from "~/i18n/context";
import { Field, type FieldErrors, TextField } from "~/ui/form";

export function OutreachFields({
  communes,
  typed,
  errors,
}: {
  communes: readonly (readonly [string, string])[];
  typed: Record<string, string>;
  errors: FieldErrors;
}) {
  const t = useT();
  return (
    <>
      {communes.length === 1 ? (
        <input type="hidden" name="commune" value={communes[0]?.[0]} />
      ) : (
        <Field name="commune" label={t("coverage.commune")} error={errors.commune}>
          {(control) => (
            <select {...control} defaultValue={typed.commune ?? ""}>
              <option value="">–</option>
              {communes.map(([code, name]) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <TextField
        name="day"
        type="date"
        label={t("outreach.day")}
        error={errors.day}
        defaultValue={typed.day}
      />
      <fieldset className="outreach-counts">
        <legend>{t("outreach.visits")}</legend>
        {OUTREACH_CONTENTS.map((content) => (
          <TextField
            key={content}
            name={content}
            label={t(`outreach.content.${content}`)}
            type="number"
            inputMode="numeric"
            min={0}
            required={false}
            error={errors[content]}
            defaultValue={typed[content]}
          />
        ))}
      </fieldset>
      <TextField
        name="people"
        label={t("outreach.people")}
        hint={t("outreach.peopleHint")}
        type="number"
        inputMode="numeric"
        min={1}
        required={false}
        error={errors.people}
        defaultValue={typed.people}
      />
      <TextField
        name="place"
        label={t("outreach.place")}
        required={false}
        error={errors.place}
        defaultValue={typed.place}
      />
      <TextField
        name="evidence"
        label={t("outreach.evidence")}
        hint={t("outreach.evidenceHint")}
        required={false}
        error={errors.evidence}
        defaultValue={typed.evidence}
      />
    </>
  );
}
