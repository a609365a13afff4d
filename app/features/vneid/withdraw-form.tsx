/** Taking back a list that was confirmed: why, because it is asked later. */
import { useT } from "~/i18n/context";
import { ErrorSummary, type FieldErrors, TextField } from "~/ui/form";

export function WithdrawForm({ errors, typed }: { errors: FieldErrors; typed: string }) {
  const t = useT();
  return (
    <details className="card change-form" open={Object.keys(errors).length > 0}>
      <summary>
        <h2>{t("vneid.withdraw")}</h2>
      </summary>
      <p>{t("vneid.withdrawLead")}</p>
      <ErrorSummary errors={errors} />
      <form method="post" noValidate>
        <TextField
          name="reason"
          label={t("vneid.withdrawReason")}
          error={errors.reason}
          defaultValue={typed}
        />
        <button type="submit" name="intent" value="withdraw" className="button button-secondary">
          {t("vneid.withdraw")}
        </button>
      </form>
    </details>
  );
}
