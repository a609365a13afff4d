/** /tai-khoan/mat-khau: a new password, after the current one. */
import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { changePassword, type PasswordFaults } from "~/features/accounts/change-password.server";
import { guard } from "~/features/accounts/guard.server";
import { ShowPassword } from "~/features/accounts/show-password";
import { useT } from "~/i18n/context";
import type { Translate } from "~/i18n/translate";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ErrorSummary, type FieldErrors, TextField } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

export const meta = pageTitle((t) => t("accounts.passwordTitle"));

export const loader = guard("signed-in", ({ app }) => ({
  showPassword: app.islands["show-password"],
}));

export const action = guard("signed-in", async ({ request, app, viewer, address, t }) => {
  const form = await request.formData();
  const typed = { current: String(form.get("current") ?? ""), password: String(form.get("password") ?? "") };
  const faults = await changePassword(app.db, viewer, { keys: app.keys, address }, typed);
  if (faults) return data({ errors: words(faults, t) }, { status: 400 });
  throw redirect("/tai-khoan?xong=password");
});

function words({ current, password }: PasswordFaults, t: Translate): FieldErrors {
  return {
    ...(current && { current: t(`accounts.fault.${current}`) }),
    ...(password && { password: t(`accounts.fault.${password}`) }),
  };
}

export default function AccountPassword() {
  const t = useT();
  const { showPassword } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors;
  return (
    <div className="page page-narrow">
      <Breadcrumb entries={[[t("accounts.accountTitle"), "/tai-khoan"], [t("accounts.passwordTitle")]]} />
      <h1>{t("accounts.passwordTitle")}</h1>
      <p className="lead">{t("accounts.passwordLead")}</p>
      <ErrorSummary errors={errors} />
      <Form method="post" noValidate>
        <TextField
          name="current"
          type="password"
          label={t("accounts.passwordCurrent")}
          error={errors?.current}
          autoComplete="current-password"
        />
        <TextField
          name="password"
          type="password"
          label={t("accounts.passwordNew")}
          hint={t("accounts.passwordHint")}
          error={errors?.password}
          autoComplete="new-password"
        />
        <button type="submit" className="button">
          {t("accounts.passwordTitle")}
        </button>
      </Form>
      <ShowPassword script={showPassword} />
    </div>
  );
}
