/**
 * The door to the province's single sign-on. A link and no form: our policy sends forms to this site only, and a
 * browser holds a form's redirect to it.
 */
import { useT } from "~/i18n/context";
import { startPath } from "../provider/paths";
import type { Offers, PanelProps } from "./method";

export function ProviderPanel({ offer, back }: PanelProps<Offers["provider"]>) {
  const t = useT();
  return (
    <p className="form-end">
      <a className="button button-secondary button-wide" href={startPath({ back })}>
        {t("signIn.byProvider", { name: offer.name })}
      </a>
    </p>
  );
}
