/** The fields of the registration form, in groups that read like questions. */
import { useT } from "~/i18n/context";
import { type FieldErrors, TextField } from "~/ui/form";
import { ConsentFields } from "./consent-fields";
import { CONSENT_PURPOSES } from "./consents";
import { OptionalFields, PersonFields, type ProfileChoices } from "./profile-fields";

interface Props {
  choices: ProfileChoices;
  failed?: {
    typed: Record<string, string>;
    errors: FieldErrors;
    freeUsernames: string[];
  };
}

export function RegistrationFields({ choices, failed }: Props) {
  const t = useT();
  const typed = failed?.typed ?? {};
  const errors = failed?.errors ?? {};
  return (
    <>
      <fieldset className="question">
        <legend>{t("accounts.groupPerson")}</legend>
        <PersonFields choices={choices} values={typed} errors={errors} />
      </fieldset>
      <fieldset className="question">
        <legend>{t("accounts.groupSignIn")}</legend>
        <TextField
          name="username"
          label={t("accounts.username")}
          hint={t("accounts.usernameHint")}
          error={errors.username}
          defaultValue={typed.username}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        {failed && failed.freeUsernames.length > 0 && (
          <p>{t("accounts.usernameFree", { names: failed.freeUsernames.join(", ") })}</p>
        )}
        <TextField
          name="password"
          type="password"
          label={t("accounts.password")}
          hint={t("accounts.passwordHint")}
          error={errors.password}
          autoComplete="new-password"
        />
      </fieldset>
      <fieldset className="question">
        <legend>{t("accounts.groupMore")}</legend>
        <OptionalFields values={typed} errors={errors} />
      </fieldset>
      <ConsentFields
        agreed={CONSENT_PURPOSES.map(({ id }) => id).filter((id) => `consent-${id}` in typed)}
        errors={errors}
      />
    </>
  );
}
