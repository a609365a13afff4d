/** A form of a page that one rarely needs: closed until asked for, open when it came back with faults. */
import type { ReactNode } from "react";
import { ErrorSummary, Field, type FieldErrors } from "./form";

export function ChangeForm({
  intent,
  title,
  errors,
  children,
}: {
  /** Tells the forms of one page apart; left out where there is only one. */
  intent?: string;
  title: string;
  errors: FieldErrors | undefined;
  children: ReactNode;
}) {
  return (
    <details className="card change-form" open={errors !== undefined}>
      <summary>
        <h2>{title}</h2>
      </summary>
      <ErrorSummary errors={errors} />
      <form method="post" noValidate>
        {intent && <input type="hidden" name="intent" value={intent} />}
        {children}
      </form>
    </details>
  );
}

/** A text of some lines within a length in characters: why something is done, or what is answered. */
export function ReasonField({
  length,
  typed,
  ...field
}: {
  name: string;
  label: string;
  hint?: string;
  error: string | undefined;
  length: { least: number; most: number };
  typed: string | undefined;
}) {
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          rows={3}
          minLength={length.least}
          maxLength={length.most}
          defaultValue={typed}
          {...control}
        />
      )}
    </Field>
  );
}
