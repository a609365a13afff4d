/** The forms of a card: the PIN, or the first PIN with the officer's code. They work without script. */
import { Form } from "@remix-run/react";
import { ConsentFields } from "~/features/accounts/consent-fields";
import { useT } from "~/i18n/context";
import { type FieldErrors, TextField } from "~/ui/form";

export const SIX_DIGITS = {
  inputMode: "numeric",
  autoComplete: "off",
  maxLength: 12,
  className: "six-digits",
} as const;

interface Props {
  cardId: string;
  back: string;
  errors: FieldErrors | undefined;
}

export function PinForm({ cardId, back, errors }: Props) {
  const t = useT();
  return (
    <Form method="post" noValidate>
      <Hidden {...{ cardId, back }} />
      <TextField
        {...SIX_DIGITS}
        type="password"
        name="pin"
        label={t("cards.pin")}
        hint={t("cards.pinHint")}
        error={errors?.pin}
      />
      <p className="form-end">
        <button type="submit" name="intent" value="sign-in" className="button button-wide">
          {t("cards.enter")}
        </button>
      </p>
      <p className="muted">{t("cards.forgotten")}</p>
    </Form>
  );
}

export function FirstPinForm({
  cardId,
  back,
  errors,
  asksConsent,
  agreedTo,
}: Props & { asksConsent: boolean; agreedTo: readonly string[] }) {
  const t = useT();
  return (
    <Form method="post" noValidate>
      <Hidden {...{ cardId, back }} />
      <TextField
        {...SIX_DIGITS}
        name="code"
        label={t("cards.code")}
        hint={t("cards.codeHint")}
        error={errors?.code}
      />
      <TextField
        {...SIX_DIGITS}
        type="password"
        name="pin"
        label={t("cards.newPin")}
        hint={t("cards.newPinHint")}
        error={errors?.pin}
      />
      <TextField
        {...SIX_DIGITS}
        type="password"
        name="pinAgain"
        label={t("cards.pinAgain")}
        error={errors?.pinAgain}
      />
      {asksConsent && <ConsentFields agreed={agreedTo} errors={errors ?? {}} />}
      <p className="form-end">
        <button type="submit" name="intent" value="set-pin" className="button button-wide">
          {t("cards.setPin")}
        </button>
      </p>
    </Form>
  );
}

function Hidden({ cardId, back }: { cardId: string; back: string }) {
  return (
    <>
      <input type="hidden" name="the" value={cardId} />
      <input type="hidden" name="ve" value={back} />
    </>
  );
}
