/** On the page of a test: who looks on, and who sits beside. Fields of the form that begins it; they work without script. */

import { HELP_MODES } from "~/features/quizzes/circumstances";
import { useT } from "~/i18n/context";
import { Checkbox, type FieldErrors, TextField } from "~/ui/form";
import type { OwnHelper } from "./agree-to-help.server";

export function CircumstanceFields({
  helpers,
  requiresSupervision,
  errors,
}: {
  helpers: readonly Pick<OwnHelper, "helperId" | "fullName">[];
  requiresSupervision: boolean;
  errors: FieldErrors;
}) {
  const t = useT();
  return (
    <>
      <details className="circumstances" open={requiresSupervision || errors.code !== undefined}>
        <summary>{t("supervised.inRoom")}</summary>
        {requiresSupervision && <p className="notice notice-warm">{t("supervised.required")}</p>}
        <TextField
          name="code"
          label={t("supervised.code")}
          hint={t("supervised.codeHint")}
          inputMode="numeric"
          autoComplete="off"
          maxLength={9}
          required={false}
          error={errors.code}
        />
      </details>
      {helpers.length > 0 && (
        <details className="circumstances" open={errors.helpConsent !== undefined}>
          <summary>{t("helpers.beside")}</summary>
          <fieldset>
            <legend>{t("helpers.who")}</legend>
            <Radio name="helper" value="" label={t("helpers.nobody")} checked />
            {helpers.map(({ helperId, fullName }) => (
              <Radio key={helperId} name="helper" value={helperId} label={fullName} />
            ))}
          </fieldset>
          <fieldset>
            <legend>{t("helpers.how")}</legend>
            {HELP_MODES.map((mode, at) => (
              <Radio
                key={mode}
                name="helpMode"
                value={mode}
                label={t(`helpers.mode.${mode}`)}
                checked={at === 0}
              />
            ))}
          </fieldset>
          <Checkbox name="helpConsent" label={t("helpers.consentNow")} error={errors.helpConsent} />
        </details>
      )}
    </>
  );
}

function Radio({
  name,
  value,
  label,
  checked = false,
}: {
  name: string;
  value: string;
  label: string;
  checked?: boolean;
}) {
  return (
    <label className="choice">
      <input type="radio" name={name} value={value} defaultChecked={checked} />
      <span>{label}</span>
    </label>
  );
}
