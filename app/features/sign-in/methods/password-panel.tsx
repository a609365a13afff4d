/** Account name and password; the form goes to the sign-in page itself. */
import { Form } from "@remix-run/react";
import { ShowPassword } from "~/features/accounts/show-password";
import { useT } from "~/i18n/context";
import { TextField } from "~/ui/form";
import type { Offers, PanelProps } from "./method";

export function PasswordPanel({ offer, back, identifier }: PanelProps<Offers["password"]>) {
  const t = useT();
  return (
    <>
      <Form method="post" noValidate>
        {back && <input type="hidden" name="ve" value={back} />}
        <TextField
          name="identifier"
          label={t("accounts.username")}
          hint={t("accounts.signInIdentifierHint")}
          defaultValue={identifier}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <TextField
          name="password"
          type="password"
          label={t("accounts.password")}
          autoComplete="current-password"
          required
        />
        <p className="form-end">
          <button type="submit" className="button button-wide">
            {t("common.signIn")}
          </button>
        </p>
      </Form>
      <ShowPassword script={offer.script} />
    </>
  );
}
