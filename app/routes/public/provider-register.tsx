/** /dang-ky/dinh-danh: somebody whom the single sign-on vouches for opens an account: what it told is filled in. */
import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { formatBirth } from "~/features/accounts/birth";
import { doorOf } from "~/features/accounts/door-of.server";
import { guard } from "~/features/accounts/guard.server";
import { personalIdHint } from "~/features/accounts/personal-id";
import { formatPhone } from "~/features/accounts/phone";
import { profileChoices } from "~/features/accounts/profile-choices.server";
import { profileContext } from "~/features/accounts/profile-form";
import { RegistrationFields } from "~/features/accounts/registration-fields";
import {
  parseAccount,
  REGISTRATION_FIELDS,
  type RegistrationFaults,
} from "~/features/accounts/registration-form";
import { isOutstanding, secondFactorPath } from "~/features/accounts/second-factor";
import { vouchedCookie } from "~/features/sign-in/provider/carried.server";
import { configuredProvider } from "~/features/sign-in/provider/configured.server";
import { AFTER_SIGN_IN, faultPath } from "~/features/sign-in/provider/paths";
import { registerByProvider } from "~/features/sign-in/provider/register-by-provider.server";
import { StopForm } from "~/features/sign-in/provider/stop-form";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import type { Translate } from "~/i18n/translate";
import { now } from "~/platform/clock.server";
import { registrationDevice } from "~/platform/http/device";
import { newId } from "~/platform/ids.server";
import { ErrorSummary, type FieldErrors } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

export const meta = pageTitle<typeof loader>((t, data) =>
  t("signIn.registerTitle", { name: data?.name ?? "" }),
);

export const loader = guard("everyone", async ({ app, request, viewer, locale }) => {
  const { name } = configuredProvider({ app, locale });
  const vouched = vouchedCookie.read(app.keys, request.headers.get("Cookie"));
  if (viewer || !vouched)
    throw redirect(viewer ? AFTER_SIGN_IN : faultPath("stale", { back: null, signedIn: false }));
  const { fullName, birth, phone, personalId } = vouched;
  const values = {
    ...(fullName && { fullName }),
    ...(birth && { birth: formatBirth(birth) }),
    ...(phone && { phone: formatPhone(phone) }),
  };
  return {
    name,
    vouched: { values, personalIdHint: personalId && personalIdHint(personalId) },
    choices: await profileChoices(app.db, vietnamDate(now())),
  };
});

export const action = guard("everyone", async ({ app, request, viewer, address, locale, t }) => {
  configuredProvider({ app, locale });
  const vouched = vouchedCookie.read(app.keys, request.headers.get("Cookie"));
  if (viewer || !vouched)
    throw redirect(viewer ? AFTER_SIGN_IN : faultPath("stale", { back: null, signedIn: false }));
  const form = await request.formData();
  const today = vietnamDate(now());
  const parsed = parseAccount(form, profileContext(await profileChoices(app.db, today), today));
  if (!parsed.ok) return refuse(form, parsed.faults, t);
  const mark = registrationDevice.read(request) ?? newId();
  const door = { ...doorOf({ app, request, address }), mark };
  const registered = await registerByProvider(app.db, door, vouched, parsed.account);
  if (!registered.ok && registered.fault === "emailTaken") return refuse(form, { email: "emailTaken" }, t);
  const { publicUrl } = app.env;
  const headers = new Headers({ "Set-Cookie": vouchedCookie.clear(publicUrl) });
  if (!registered.ok)
    throw redirect(faultPath("stale", { back: vouched.back, signedIn: false }), { headers });
  headers.append("Set-Cookie", registered.setCookie);
  headers.append("Set-Cookie", registrationDevice.cookie(mark, publicUrl.startsWith("https:")));
  const page = vouched.back ?? AFTER_SIGN_IN;
  throw redirect(isOutstanding(registered.secondFactor) ? secondFactorPath(page) : page, { headers });
});

/** What goes back to the page: everything typed, and a message a field. */
function refuse(form: FormData, faults: RegistrationFaults, t: Translate) {
  const errors: FieldErrors = {};
  for (const field of REGISTRATION_FIELDS) {
    const fault = faults[field];
    if (fault) errors[field] = t(`accounts.fault.${fault}`);
  }
  return data({ typed: Object.fromEntries(form) as Record<string, string>, errors }, { status: 400 });
}

export default function ProviderRegister() {
  const t = useT();
  const { name, vouched, choices } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <div className="page page-narrow">
      <h1>{t("signIn.registerTitle", { name })}</h1>
      <p className="lead">{t("signIn.registerLead", { name })}</p>
      <ErrorSummary errors={failed?.errors} />
      <Form method="post" noValidate>
        <RegistrationFields choices={choices} failed={failed} vouched={vouched} />
        <p className="form-end">
          <button type="submit" className="button button-wide">
            {t("signIn.register")}
          </button>
        </p>
      </Form>
      <StopForm />
    </div>
  );
}
