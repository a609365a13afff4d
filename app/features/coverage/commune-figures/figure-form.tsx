/** The form by which an administrator gives the figure of one commune. */
import { useT } from "~/i18n/context";
import { ChangeForm } from "~/ui/change-form";
import { Field, type FieldErrors, TextField } from "~/ui/form";
import type { FigureKind } from "./figure-kinds";

export interface ReturnedFigure {
  errors: FieldErrors;
  typed: Record<string, string>;
}

export function FigureForm({
  kind,
  communes,
  proposed,
  returned,
}: {
  kind: FigureKind;
  /** Code and name. */
  communes: readonly (readonly [code: string, name: string])[];
  /** Code of the commune whose figures are shown, or "". */
  proposed: string;
  returned: ReturnedFigure | undefined;
}) {
  const t = useT();
  const field = (name: string) => ({
    name,
    error: returned?.errors[name],
    defaultValue: returned?.typed[name],
  });
  return (
    <ChangeForm title={t("figures.add")} errors={returned?.errors}>
      <Field name="code" label={t("figures.commune")} error={returned?.errors.code ?? returned?.errors.name}>
        {(control) => (
          <select {...control} defaultValue={returned?.typed.code ?? proposed}>
            <option value="">{t("figures.chooseCommune")}</option>
            {communes.map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        {...field("asOf")}
        label={t("figures.asOf")}
        hint={t("figures.asOfHint")}
        inputMode="numeric"
      />
      {kind.numbers.includes("population") && (
        <TextField
          {...field("population")}
          label={t("figures.population")}
          hint={t("figures.populationHint")}
          inputMode="numeric"
        />
      )}
      <TextField
        {...field("people")}
        label={t(`figures.kind.${kind.id}`)}
        hint={t(kind.estimates ? "figures.adultsHint" : "figures.confirmedHint")}
        required={!kind.estimates}
        inputMode="numeric"
      />
      <TextField {...field("source")} label={t("figures.source")} hint={t("figures.sourceHint")} />
      <TextField {...field("note")} label={t("figures.note")} required={false} />
      <button type="submit" className="button">
        {t("figures.save")}
      </button>
    </ChangeForm>
  );
}
