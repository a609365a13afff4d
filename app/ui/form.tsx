/** Form pieces that work without script: a labelled field with hint and error, and a summary of what to correct. */
import { type InputHTMLAttributes, type ReactNode, useId } from "react";
import { useT } from "~/i18n/context";

/** Messages by field name; "" holds what belongs to no field. Already in the reader's language. */
export type FieldErrors = Record<string, string>;

interface FieldProps {
  name: string;
  label: string;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
}

interface ControlProps {
  id: string;
  name: string;
  required: boolean;
  "aria-describedby": string | undefined;
  "aria-invalid": boolean | undefined;
}

/** Labels one control; `children` makes it from the props it must carry. */
export function Field({
  name,
  label,
  hint,
  error,
  required = true,
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const t = useT();
  const id = `truong-${name}`;
  const describedBy =
    [!required && `${id}-tuy-chon`, hint && `${id}-goi-y`, error && `${id}-loi`].filter(Boolean).join(" ") ||
    undefined;
  return (
    <div className="field">
      <span className="field-label">
        <label htmlFor={id}>{label}</label>
        {!required && (
          <span className="muted" id={`${id}-tuy-chon`}>
            {" "}
            ({t("common.optional")})
          </span>
        )}
      </span>
      {hint && (
        <span className="hint" id={`${id}-goi-y`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="field-error" id={`${id}-loi`}>
          {error}
        </span>
      )}
      {children({
        id,
        name,
        required,
        "aria-describedby": describedBy,
        "aria-invalid": error ? true : undefined,
      })}
    </div>
  );
}

type TextFieldProps = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, "name">;

export function TextField({ name, label, hint, error, required, ...input }: TextFieldProps) {
  return (
    <Field {...{ name, label, hint, error, required }}>
      {(control) => <input type="text" {...input} {...control} />}
    </Field>
  );
}

/** A box to tick; never ticked by itself. */
export function Checkbox({
  name,
  value = "1",
  label,
  error,
  defaultChecked,
}: {
  name: string;
  value?: string;
  label: ReactNode;
  error?: string;
  defaultChecked?: boolean;
}) {
  const id = useId();
  return (
    <div>
      {error && (
        <span className="field-error" id={`${id}-loi`}>
          {error}
        </span>
      )}
      <label className="choice">
        <input
          type="checkbox"
          id={`truong-${name}`}
          {...{ name, value, defaultChecked }}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-loi` : undefined}
        />
        <span>{label}</span>
      </label>
    </div>
  );
}

/** At the top of a form that came back: how many fields, each a link to its field. */
export function ErrorSummary({ errors }: { errors: FieldErrors | undefined }) {
  const t = useT();
  const entries = Object.entries(errors ?? {});
  if (entries.length === 0) return null;
  return (
    <div className="notice notice-danger" role="alert">
      <p>
        <strong>{t("common.errorSummary", { count: entries.length })}</strong>
      </p>
      <ul>
        {entries.map(([name, message]) => (
          <li key={name}>{name ? <a href={`#truong-${name}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  );
}
