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
    freeUsernames?: string[];
  };
  /** Of somebody whom a single sign-on vouches for: no password, and what it told is filled in. */
  vouched?: { values: Record<string, string>; personalIdHint: string | null };
}

export function RegistrationFields({ choices, failed, vouched }: Props) {
  const t = useT();
  const typed = failed?.typed ?? vouched?.values ?? {};
  const errors = failed?.errors ?? {};
  return (
    <>
      <fieldset className="question">
        <legend>{t("accounts.groupPerson")}</legend>
        <PersonFields choices={choices} values={typed} errors={errors} />
      </fieldset>
      {!vouched && <PasswordSignIn typed={typed} errors={errors} free={failed?.freeUsernames ?? []} />}
      <fieldset className="question">
        <legend>{t("accounts.groupMore")}</legend>
        <OptionalFields values={typed} errors={errors} vouchedId={vouched?.personalIdHint} />
      </fieldset>
      <ConsentFields
        agreed={CONSENT_PURPOSES.map(({ id }) => id).filter((id) => `consent-${id}` in typed)}
        errors={errors}
      />
    </>
  );
}

interface PasswordSignInProps {
  typed: Record<string, string>;
  errors: FieldErrors;
  /** Account names near the wanted one that nobody has. */
  free: string[];
}

function PasswordSignIn({ typed, errors, free }: PasswordSignInProps) {
  const t = useT();
  return (
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
      {free.length > 0 && <p>{t("accounts.usernameFree", { names: free.join(", ") })}</p>}
      <TextField
        name="password"
        type="password"
        label={t("accounts.password")}
        hint={t("accounts.passwordHint")}
        error={errors.password}
        autoComplete="new-password"
      />
    </fieldset>
  );
}
