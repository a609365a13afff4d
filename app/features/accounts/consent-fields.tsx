/** What a person is asked to agree to, a box for each purpose; none is ticked by itself (Law 91/2025/QH15, article 9). */
import { useT } from "~/i18n/context";
import { Checkbox, type FieldErrors } from "~/ui/form";
import { CONSENT_PURPOSES } from "./consents";

/** `agreed`: the purposes ticked in a form that came back. */
export function ConsentFields({ agreed, errors }: { agreed: readonly string[]; errors: FieldErrors }) {
  const t = useT();
  return (
    <fieldset className="question">
      <legend>{t("accounts.groupConsent")}</legend>
      <p className="hint">{t("accounts.consentLead")}</p>
      {CONSENT_PURPOSES.map(({ id, required }) => (
        <Checkbox
          key={id}
          name={`consent-${id}`}
          label={
            <>
              {t(`accounts.consent.${id}`)}{" "}
              <span className="muted">({t(required ? "accounts.consentRequired" : "common.optional")})</span>
            </>
          }
          error={errors[`consent-${id}`]}
          defaultChecked={agreed.includes(id)}
        />
      ))}
      <p>
        <a href="/quyen-rieng-tu">{t("accounts.consentPrivacy")}</a>
      </p>
    </fieldset>
  );
}
