/** Chooses an official form, its period, whose document it is, and how it is wanted. */
import { periodWords } from "~/features/coverage/period-words";
import type { ReportPeriod } from "~/features/coverage/report-period";
import { useT } from "~/i18n/context";
import { Field } from "~/ui/form";

interface Choices {
  forms: { id: string; name: string }[];
  periods: Pick<ReportPeriod, "id" | "kind" | "year" | "number">[];
  chosenPeriod: string;
  /** Slug and name. */
  communes: readonly (readonly [string, string])[];
  /** Whether the province's own documents are the viewer's to make. */
  wholeProvince: boolean;
}

export function FormPicker({ forms, periods, chosenPeriod, communes, wholeProvince }: Choices) {
  const t = useT();
  return (
    <form method="get" action="/quan-tri/bieu-mau" className="filters">
      <Field name="bieu" label={t("reports.form")}>
        {(control) => (
          <select {...control}>
            {forms.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="ky" label={t("reports.period")}>
        {(control) => (
          <select {...control} defaultValue={chosenPeriod}>
            {periods.map((period) => (
              <option key={period.id} value={period.id}>
                {periodWords(t, period)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="xa" label={t("reports.documentOf")}>
        {(control) => (
          <select {...control} required={false}>
            {wholeProvince && <option value="">{t("reports.ofProvince")}</option>}
            {communes.map(([slug, name]) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="filter-buttons">
        <button type="submit" name="dang" value="docx" className="button">
          {t("reports.asWord")}
        </button>
        <button type="submit" name="dang" value="pdf" className="button button-secondary">
          {t("reports.asPdf")}
        </button>
      </div>
    </form>
  );
}
