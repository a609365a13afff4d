/** The two forms of the province's administrators: reissue with corrections, and revoke. Closed until asked for. */
import { useT } from "~/i18n/context";
import { ChangeForm, ReasonField } from "~/ui/change-form";
import { type FieldErrors, TextField } from "~/ui/form";
import { REASON_LENGTH } from "./reason";

/** What was typed and is wrong with it, after a form came back. */
export interface Returned {
  errors: FieldErrors;
  typed: Record<string, string>;
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
    <ChangeForm intent="reissue" title={t("certificates.admin.reissue")} errors={returned?.errors}>
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
        error={returned?.errors.reason}
        length={REASON_LENGTH}
        typed={returned?.typed.reason}
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
    <ChangeForm intent="revoke" title={t("certificates.admin.revoke")} errors={returned?.errors}>
      <p>{t("certificates.admin.revokeText")}</p>
      <ReasonField
        name="revokedReason"
        label={t("certificates.admin.revokeReason")}
        hint={t("certificates.admin.revokeReasonHint")}
        error={returned?.errors.revokedReason}
        length={REASON_LENGTH}
        typed={returned?.typed.revokedReason}
      />
      <button type="submit" className="button button-danger">
        {t("certificates.admin.revokeDo")}
      </button>
    </ChangeForm>
  );
}
