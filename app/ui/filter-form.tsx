/** The frame of a list's filters: a form that asks for the list again, and a way back to all of it. */
import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import { Field } from "./form";

export function FilterForm({
  action,
  filtered,
  children,
}: {
  action: string;
  /** Whether any filter is set. */
  filtered: boolean;
  children: ReactNode;
}) {
  const t = useT();
  return (
    <form method="get" action={action} className="filters">
      {children}
      <div className="filter-buttons">
        <button type="submit" className="button button-secondary">
          {t("common.filter")}
        </button>
        {filtered && (
          <a className="button button-quiet" href={action}>
            {t("common.clearFilter")}
          </a>
        )}
      </div>
    </form>
  );
}

/** One of a few values, or any. */
export function FilterChoice({
  name,
  label,
  any,
  options,
  value,
}: {
  name: string;
  label: string;
  /** Words of the empty choice. */
  any: string;
  options: readonly (readonly [value: string, label: string])[];
  value: string;
}) {
  return (
    <Field name={name} label={label}>
      {(control) => (
        <select {...control} required={false} defaultValue={value}>
          <option value="">{any}</option>
          {options.map(([option, text]) => (
            <option key={option} value={option}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Text or a day. */
export function FilterInput({
  name,
  label,
  value,
  type = "search",
  min,
  max,
}: {
  name: string;
  label: string;
  value: string;
  type?: "search" | "date";
  /** Of a day: the first and the last that make sense. */
  min?: string;
  max?: string;
}) {
  return (
    <Field name={name} label={label}>
      {(control) => (
        <input {...control} required={false} type={type} min={min} max={max} defaultValue={value} />
      )}
    </Field>
  );
}
