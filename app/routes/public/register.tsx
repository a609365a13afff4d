/** Opening an account. Works without script; what was typed stays, except the password. */
import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { deviceName } from "~/features/accounts/device-name";
import { guard } from "~/features/accounts/guard.server";
import { profileChoices } from "~/features/accounts/profile-choices.server";
import { profileContext } from "~/features/accounts/profile-form";
import { registerPerson } from "~/features/accounts/register-person.server";
import { RegistrationFields } from "~/features/accounts/registration-fields";
import {
  parseRegistration,
  REGISTRATION_FIELDS,
  type RegistrationFaults,
} from "~/features/accounts/registration-form";
import { ShowPassword } from "~/features/accounts/show-password";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import type { Translate } from "~/i18n/translate";
import { now } from "~/platform/clock.server";
import { registrationDevice } from "~/platform/http/device";
import { safeReturnPath } from "~/platform/http/return-path";
import { newId } from "~/platform/ids.server";
import { ErrorSummary, type FieldErrors } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

const AFTER_REGISTERING = "/hoc";

export const meta = pageTitle((t) => t("accounts.registerTitle"));

export const loader = guard("everyone", async ({ request, app, viewer }) => {
  const back = new URL(request.url).searchParams.get("ve");
  if (viewer) throw redirect(safeReturnPath(back, AFTER_REGISTERING));
  return {
    back: back === null ? null : safeReturnPath(back, AFTER_REGISTERING),
    choices: await profileChoices(app.db, vietnamDate(now())),
    showPassword: app.islands["show-password"],
  };
});

export const action = guard("everyone", async ({ request, app, viewer, address, t }) => {
  const form = await request.formData();
  const today = vietnamDate(now());
  const result = parseRegistration(form, profileContext(await profileChoices(app.db, today), today));
  if (!result.ok) return refuse(form, result.faults, t);
  const mark = registrationDevice.read(request) ?? newId();
  const site = {
    // Who is signed in opens accounts for others, beside them.
    mark: viewer ? undefined : mark,
    keys: app.keys,
    publicUrl: app.env.publicUrl,
    device: deviceName(request.headers.get("User-Agent")),
    address,
  };
  const registered = await registerPerson(app.db, site, result.registration);
  if (!registered.ok) {
    const field = registered.fault === "emailTaken" ? "email" : "username";
    return refuse(form, { [field]: registered.fault }, t, "free" in registered ? registered.free : []);
  }
  throw redirect(safeReturnPath(form.get("ve"), AFTER_REGISTERING), {
    headers: [
      ["Set-Cookie", registered.setCookie],
      ["Set-Cookie", registrationDevice.cookie(mark, app.env.publicUrl.startsWith("https:"))],
    ],
  });
});

/** What goes back to the page: everything typed but the password, which is asked for again, and a message a field. */
function refuse(form: FormData, faults: RegistrationFaults, t: Translate, freeUsernames: string[] = []) {
  const errors: FieldErrors = {};
  for (const field of REGISTRATION_FIELDS) {
    const fault = faults[field] ?? (field === "password" ? "passwordAgain" : undefined);
    if (fault) errors[field] = t(`accounts.fault.${fault}`);
  }
  const { password: _, ...typed } = Object.fromEntries(form) as Record<string, string>;
  return data({ typed, errors, freeUsernames }, { status: 400 });
}

export default function Register() {
  const t = useT();
  const { back, choices, showPassword } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const signInAddress = back ? `/dang-nhap?${new URLSearchParams({ ve: back })}` : "/dang-nhap";
  return (
    <div className="page page-narrow">
      <h1>{t("accounts.registerTitle")}</h1>
      <p className="lead">{t("accounts.registerLead")}</p>
      <p>
        {t("accounts.haveAccount")} <a href={signInAddress}>{t("common.signIn")}</a>
      </p>
      <ErrorSummary errors={failed?.errors} />
      <Form method="post" noValidate>
        {back && <input type="hidden" name="ve" value={back} />}
        <RegistrationFields choices={choices} failed={failed} />
        <p className="form-end">
          <button type="submit" className="button button-wide">
            {t("common.signUp")}
          </button>
        </p>
      </Form>
      <ShowPassword script={showPassword} />
    </div>
  );
}
