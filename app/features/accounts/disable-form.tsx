/** Shuts an account or opens it again, with a reason that the log keeps. */
import { useT } from "~/i18n/context";
import { TextField } from "~/ui/form";

export function DisableForm({
  disabled,
  error,
  typed,
}: {
  disabled: boolean;
  error?: string;
  typed: string;
}) {
  const t = useT();
  return (
    <details className="card" open={Boolean(error)}>
      <summary>{t(disabled ? "closing.enable" : "closing.disable")}</summary>
      <p>{t(disabled ? "closing.enableLead" : "closing.disableLead")}</p>
      <form method="post" noValidate>
        <input type="hidden" name="intent" value={disabled ? "enable" : "disable"} />
        <TextField name="reason" label={t("closing.reason")} error={error} defaultValue={typed} />
        <button type="submit" className="button button-secondary">
          {t(disabled ? "closing.enable" : "closing.disable")}
        </button>
      </form>
    </details>
  );
}
