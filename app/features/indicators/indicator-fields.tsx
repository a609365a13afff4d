/** The form of one indicator: its plan, the figures that nobody counts here, and a note. */
import type { Indicator } from "#drizzle/schema/catalog";
import { useT } from "~/i18n/context";
import { ErrorSummary, Field, type FieldErrors, TextField } from "~/ui/form";
import { typedFigures } from "./compare-indicator";
import { type IndicatorField, NOTE_LENGTH, SOURCE_LENGTH } from "./indicator-form";

export function IndicatorFields({
  indicator,
  values,
  errors,
  today,
}: {
  indicator: Indicator;
  /** As the fields show them. */
  values: Partial<Record<IndicatorField, string>>;
  errors: FieldErrors | undefined;
  today: string;
}) {
  const t = useT();
  const takes = typedFigures(indicator);
  const text = (name: IndicatorField, maxLength: number) => ({
    name,
    error: errors?.[name],
    defaultValue: values[name],
    required: false,
    autoComplete: "off",
    maxLength,
  });
  return (
    <>
      <ErrorSummary errors={errors} />
      <form method="post" noValidate>
        <TextField
          {...text("plan", 12)}
          label={t(indicator.unit === "percent" ? "indicators.planPercent" : "indicators.planPeople")}
          hint={t(indicator.unit === "percent" ? "indicators.percentHint" : "indicators.peopleHint")}
          inputMode={indicator.unit === "percent" ? "decimal" : "numeric"}
        />
        <TextField
          {...text("planSource", SOURCE_LENGTH)}
          label={t("indicators.planSource")}
          hint={t("indicators.planSourceHint")}
        />
        {takes.reached ? (
          <TextField
            {...text("reached", 12)}
            label={t("indicators.reached")}
            hint={t("indicators.peopleHint")}
            inputMode="numeric"
          />
        ) : (
          <p className="notice">{t("indicators.reachedCounted")}</p>
        )}
        {takes.total && (
          <TextField
            {...text("total", 12)}
            label={t("indicators.total")}
            hint={t("indicators.totalHint")}
            inputMode="numeric"
          />
        )}
        {(takes.reached || takes.total) && (
          <>
            <TextField
              {...text("source", SOURCE_LENGTH)}
              label={t("indicators.source")}
              hint={t("indicators.sourceHint")}
            />
            <TextField {...text("asOf", 10)} label={t("indicators.asOf")} type="date" max={today} />
          </>
        )}
        <Field name="note" label={t("indicators.note")} error={errors?.note} required={false}>
          {(control) => <textarea rows={3} maxLength={NOTE_LENGTH} defaultValue={values.note} {...control} />}
        </Field>
        <button type="submit" className="button">
          {t("common.save")}
        </button>
      </form>
    </>
  );
}
