/** One field and one button. A form of its own address, so that it works from paper, without script or account. */
import { useT } from "~/i18n/context";
import { TextField } from "~/ui/form";

/** A code of the right look that no certificate has. */
const EXAMPLE = "7K3Q-M9XW-D2A4-RT6V-B8YZ";

export function CheckForm({ typed, error }: { typed?: string; error?: string }) {
  const t = useT();
  return (
    <form method="get" action="/xac-minh" className="check-form" noValidate>
      <TextField
        name="ma"
        label={t("certificates.check.field")}
        hint={t("certificates.check.hint", { example: EXAMPLE })}
        error={error}
        defaultValue={typed}
        maxLength={200}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <button type="submit" className="button">
        {t("common.verify")}
      </button>
      <p className="muted">{t("certificates.check.phone")}</p>
    </form>
  );
}
