/** /quyen-rieng-tu: in plain words, what is kept of a person, why, who sees it, and what they may ask for. */
import { guard } from "~/features/accounts/guard.server";
import { PrivacyText } from "~/features/accounts/privacy-text";
import { useT } from "~/i18n/context";
import { pageTitle } from "~/ui/page-title";

export const meta = pageTitle((t) => t("accounts.privacyTitle"));

export const loader = guard("everyone", () => null);

export default function Privacy() {
  const t = useT();
  return (
    <div className="page page-narrow privacy">
      <h1>{t("accounts.privacyTitle")}</h1>
      <PrivacyText />
    </div>
  );
}
