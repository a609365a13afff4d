/** What each column was taken for, with the first rows beside it, to be corrected. */
import { useT } from "~/i18n/context";
import { ENCODINGS } from "~/platform/text/legacy/encodings";
import { Checkbox, Field, type FieldErrors } from "~/ui/form";
import { type ListField, ROSTER_FIELDS } from "./reading/fields";
import type { RosterPlan, SheetPlan, SheetSample } from "./reading/read-roster";

interface Props {
  plan: RosterPlan;
  samples: readonly SheetSample[];
  errors: FieldErrors;
  open: boolean;
  /** What a list of this kind can say. */
  fields?: readonly ListField[];
}

export function PlanForm({ plan, samples, errors, open, fields = ROSTER_FIELDS }: Props) {
  const t = useT();
  return (
    <details className="card" open={open}>
      <summary>{t("rosters.plan.title")}</summary>
      <p>{t("rosters.plan.lead")}</p>
      <form method="post" noValidate>
        {plan.sheets.map((sheet, at) => (
          <SheetFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is known by its place in the file
            key={at}
            at={at}
            sheet={sheet}
            rows={samples[at]?.rows ?? []}
            errors={errors}
            fields={fields}
            alone={plan.sheets.length === 1}
          />
        ))}
        <button type="submit" name="intent" value="plan" className="button button-secondary">
          {t("rosters.plan.again")}
        </button>
      </form>
    </details>
  );
}

function SheetFields({
  at,
  sheet,
  rows,
  errors,
  fields,
  alone,
}: {
  at: number;
  sheet: SheetPlan;
  rows: SheetSample["rows"];
  errors: FieldErrors;
  fields: readonly ListField[];
  alone: boolean;
}) {
  const t = useT();
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const heading = rows.find(({ line }) => line === sheet.heading);
  const below = rows.find(({ line }) => line >= sheet.heading + sheet.headingLines);
  const title = (column: number) => {
    const words = heading?.cells[column] || below?.cells[column] || "";
    return words ? t("rosters.plan.column", { letter: letterOf(column), words }) : letterOf(column);
  };
  return (
    <fieldset>
      <legend>{t("rosters.plan.sheet", { name: sheet.name })}</legend>
      {alone ? (
        <input type="hidden" name={`read-${at}`} value="1" />
      ) : (
        <Checkbox
          name={`read-${at}`}
          label={t("rosters.plan.read")}
          defaultChecked={sheet.read}
          error={errors[`read-${at}`]}
        />
      )}
      <div className="roster-sample">
        <table>
          <caption className="visually-hidden">{t("rosters.plan.sample")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("rosters.line")}</th>
              {columns.map((column) => (
                <th scope="col" key={column}>
                  {letterOf(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, 8).map(({ line, cells }) => (
              <tr key={line}>
                <th scope="row">{line}</th>
                {columns.map((column) => (
                  <td key={column}>{cells[column]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Field
        name={`heading-${at}`}
        label={t("rosters.plan.heading")}
        hint={t("rosters.plan.headingHint")}
        error={errors[`heading-${at}`]}
        required={false}
      >
        {(control) => <input inputMode="numeric" {...control} defaultValue={sheet.heading || ""} />}
      </Field>
      <Field name={`encoding-${at}`} label={t("rosters.plan.encoding")} hint={t("rosters.plan.encodingHint")}>
        {(control) => (
          <select {...control} defaultValue={sheet.encoding}>
            {ENCODINGS.map((encoding) => (
              <option key={encoding} value={encoding}>
                {t(`rosters.encoding.${encoding}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="roster-fields">
        {fields.map((field) => (
          <Field
            key={field}
            name={`${field}-${at}`}
            label={t(`rosters.field.${field}`)}
            error={errors[`${field}-${at}`]}
          >
            {(control) => (
              <select {...control} required={false} defaultValue={String(sheet.columns[field] ?? "")}>
                <option value="">{t("rosters.plan.noColumn")}</option>
                {columns.map((column) => (
                  <option key={column} value={column}>
                    {title(column)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ))}
      </div>
    </fieldset>
  );
}

/** 0 → "A", 27 → "AB", as spreadsheets do. */
function letterOf(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : letterOf(Math.floor(column / 26) - 1) + rest;
}
