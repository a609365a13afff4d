/** The fields that registration and "my details" share. */
import { useLocale, useT } from "~/i18n/context";
import { Checkbox, Field, type FieldErrors, TextField } from "~/ui/form";
import { showField } from "./personal-fields";

export interface ProfileChoices {
  communes: { code: string; fullName: string }[];
  audiences: { id: string; name: string; nameEn?: string }[];
  /** Of the commune a person is registered in; none before. */
  hamlets: { id: string; communeCode: string; fullName: string }[];
}

interface Props {
  /** What the fields hold: typed text, or the stored profile written as text. */
  values: Partial<Record<string, string>>;
  errors: FieldErrors;
}

/** Name, birth, commune, hamlet where there is a choice, audience. */
export function PersonFields({ choices, values, errors }: Props & { choices: ProfileChoices }) {
  const t = useT();
  const locale = useLocale();
  return (
    <>
      <TextField
        name="fullName"
        label={t("accounts.fullName")}
        hint={t("accounts.fullNameHint")}
        error={errors.fullName}
        defaultValue={values.fullName}
        autoComplete="name"
      />
      <TextField
        name="birth"
        label={t("accounts.birth")}
        hint={t("accounts.birthHint")}
        error={errors.birth}
        defaultValue={values.birth}
        autoComplete="bday"
      />
      <Field
        name="commune"
        label={t("accounts.commune")}
        hint={t("accounts.communeHint")}
        error={errors.commune}
      >
        {(control) => (
          <select {...control} defaultValue={values.commune ?? ""}>
            <option value="">{t("accounts.communeChoose")}</option>
            {choices.communes.map(({ code, fullName }) => (
              <option key={code} value={code}>
                {fullName}
              </option>
            ))}
          </select>
        )}
      </Field>
      {choices.hamlets.length > 0 && (
        <Field name="hamlet" label={t("accounts.hamlet")} hint={t("accounts.hamletHint")} required={false}>
          {(control) => (
            <select {...control} defaultValue={values.hamlet ?? ""}>
              <option value="">{t("accounts.hamletUnknown")}</option>
              {choices.hamlets.map(({ id, fullName }) => (
                <option key={id} value={id}>
                  {fullName}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field name="audience" label={t("accounts.audience")} error={errors.audience}>
        {(control) => (
          <select {...control} defaultValue={values.audience ?? ""}>
            <option value="">{t("accounts.audienceChoose")}</option>
            {choices.audiences.map(({ id, name, nameEn }) => (
              <option key={id} value={id}>
                {locale === "en" ? (nameEn ?? name) : name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}

/** Sex, phone, e-mail, personal id: nobody must give any of them. */
export function OptionalFields({
  values,
  errors,
  personalIdHint,
  vouchedId,
}: Props & {
  /** Said instead of the usual hint when a number is stored. */
  personalIdHint?: string;
  /** The stored hint of a number that a single sign-on vouches for: shown, not asked for. */
  vouchedId?: string | null;
}) {
  const t = useT();
  return (
    <>
      <Field name="sex" label={t("accounts.sex")} hint={t("accounts.sexHint")} required={false}>
        {(control) => (
          <select {...control} defaultValue={values.sex ?? ""}>
            <option value="">{t("accounts.sexNotSaid")}</option>
            <option value="female">{t("accounts.sex.female")}</option>
            <option value="male">{t("accounts.sex.male")}</option>
          </select>
        )}
      </Field>
      <TextField
        name="phone"
        type="tel"
        label={t("accounts.phone")}
        hint={t("accounts.phoneHint")}
        error={errors.phone}
        defaultValue={values.phone}
        autoComplete="tel"
        required={false}
      />
      <TextField
        name="email"
        type="email"
        label={t("accounts.email")}
        error={errors.email}
        defaultValue={values.email}
        autoComplete="email"
        required={false}
      />
      {vouchedId ? (
        <p>
          {t("accounts.personalId")}: <strong>{showField("personalIdHint", vouchedId, "self")}</strong>
        </p>
      ) : (
        <>
          <TextField
            name="personalId"
            label={t("accounts.personalId")}
            hint={personalIdHint ?? t("accounts.personalIdHint")}
            error={errors.personalId}
            defaultValue={values.personalId}
            inputMode="numeric"
            autoComplete="off"
            required={false}
          />
          {errors.personalId && values.personalId && (
            <Checkbox name="personalIdConfirmed" label={t("accounts.personalIdConfirm")} />
          )}
        </>
      )}
    </>
  );
}
