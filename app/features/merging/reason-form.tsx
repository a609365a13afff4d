/** The form that makes or undoes a merge: the reason, and the one button. */
import { Form } from "@remix-run/react";
import { REASON_LENGTH } from "~/features/certificates/reason";
import { ErrorSummary, Field, type FieldErrors } from "~/ui/form";

export function ReasonForm({
  intent,
  label,
  hint,
  button,
  failed,
}: {
  intent: string;
  label: string;
  hint?: string;
  button: string;
  failed: { errors: FieldErrors; reason: string } | undefined;
}) {
  return (
    <Form method="post" noValidate>
      <ErrorSummary errors={failed?.errors} />
      <Field name="reason" label={label} hint={hint} error={failed?.errors.reason}>
        {(control) => (
          <textarea {...control} rows={3} maxLength={REASON_LENGTH.most} defaultValue={failed?.reason} />
        )}
      </Field>
      <button type="submit" name="intent" value={intent} className="button">
        {button}
      </button>
    </Form>
  );
}
