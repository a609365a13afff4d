/** The two forms of the province's administrators: reissue with corrections, and revoke. Closed until asked for. */
import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import { ErrorSummary, Field, type FieldErrors, TextField } from "~/ui/form";
import { REASON_LENGTH } from "./reason";

/** What was typed and is wrong with it, after a form came back. */
export interface Returned {
  errors: FieldErrors;
  typed: Record<string, string>;
}

function ChangeForm({
  intent,
  title,
  returned,
  children,
}: {
  intent: "revoke" | "reissue";
  title: string;
  returned: Returned | undefined;
  children: ReactNode;
}) {
  return (
    <details className="card change-form" open={returned !== undefined}>
      <summary>
        <h2>{title}</h2>
      </summary>
      <ErrorSummary errors={returned?.errors} />
      <form method="post" noValidate>
        <input type="hidden" name="intent" value={intent} />
        {children}
      </form>
    </details>
  );
}

function ReasonField({
  name,
  label,
  hint,
  returned,
}: {
  name: string;
  label: string;
  hint: string;
  returned: Returned | undefined;
}) {
  return (
    <Field name={name} label={label} hint={hint} error={returned?.errors[name]}>
      {(control) => (
        <textarea
          rows={3}
          minLength={REASON_LENGTH.least}
          maxLength={REASON_LENGTH.most}
          defaultValue={returned?.typed[name]}
          {...control}
        />
      )}
    </Field>
  );
}

export function ReissueForm({
  proposed,
  returned,
}: {
  proposed: { fullName: string; birthYear: number };
  returned: Returned | undefined;
}) {
  const t = useT();
  return (
    <ChangeForm intent="reissue" title={t("certificates.admin.reissue")} returned={returned}>
      <p>{t("certificates.admin.reissueText")}</p>
      <p>{t("certificates.admin.reissueProfile")}</p>
      <TextField
        name="fullName"
        label={t("certificates.field.name")}
        error={returned?.errors.fullName}
        defaultValue={returned?.typed.fullName ?? proposed.fullName}
        maxLength={120}
        autoComplete="off"
      />
      <TextField
        name="birthYear"
        label={t("certificates.field.birthYear")}
        error={returned?.errors.birthYear}
        defaultValue={returned?.typed.birthYear ?? String(proposed.birthYear)}
        inputMode="numeric"
        maxLength={6}
        autoComplete="off"
      />
      <ReasonField
        name="reason"
        label={t("certificates.admin.reissueReason")}
        hint={t("certificates.admin.reissueReasonHint")}
        returned={returned}
      />
      <button type="submit" className="button">
        {t("certificates.admin.reissueDo")}
      </button>
    </ChangeForm>
  );
}

export function RevokeForm({ returned }: { returned: Returned | undefined }) {
  const t = useT();
  return (
    <ChangeForm intent="revoke" title={t("certificates.admin.revoke")} returned={returned}>
      <p>{t("certificates.admin.revokeText")}</p>
      <ReasonField
        name="revokedReason"
        label={t("certificates.admin.revokeReason")}
        hint={t("certificates.admin.revokeReasonHint")}
        returned={returned}
      />
      <button type="submit" className="button button-danger">
        {t("certificates.admin.revokeDo")}
      </button>
    </ChangeForm>
  );
}
