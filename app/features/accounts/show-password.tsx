/** Loads the island that adds "show password" to the page's password fields, in the reader's words. */
import { useT } from "~/i18n/context";

/** `script` is app.islands["show-password"]. */
export function ShowPassword({ script }: { script: string | undefined }) {
  const t = useT();
  if (!script) return null;
  return (
    <script
      type="module"
      src={script}
      data-show-password={t("accounts.showPassword")}
      data-hide-password={t("accounts.hidePassword")}
    />
  );
}
