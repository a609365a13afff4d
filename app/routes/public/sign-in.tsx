/** Signing in by whatever way is offered here; what is sent is a password. Brings the reader back to where they were. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DEMO_ACCOUNTS } from "~/features/accounts/demo-accounts";
import { deviceName } from "~/features/accounts/device-name";
import { guard } from "~/features/accounts/guard.server";
import { isOutstanding, secondFactorPath } from "~/features/accounts/second-factor";
import { signIn } from "~/features/accounts/sign-in.server";
import { MethodPanel } from "~/features/sign-in/methods/panels";
import { offeredMethods } from "~/features/sign-in/methods/registry.server";
import { AFTER_SIGN_IN, readFault } from "~/features/sign-in/provider/paths";
import { useT } from "~/i18n/context";
import { safeReturnPath } from "~/platform/http/return-path";
import { pageTitle } from "~/ui/page-title";

const TRIES_TO_WARN_AT = 5;

export const meta = pageTitle((t) => t("accounts.signInTitle"));

export const loader = guard("everyone", ({ request, app, viewer, locale, t }) => {
  const fault = readFault(request.url);
  const back = new URL(request.url).searchParams.get("ve");
  if (viewer) throw redirect(safeReturnPath(back, AFTER_SIGN_IN));
  return {
    back: back === null ? null : safeReturnPath(back, AFTER_SIGN_IN),
    demo: app.env.demo,
    methods: offeredMethods({ app, request, locale }),
    providerFault:
      fault && app.env.provider ? t(`signIn.fault.${fault}`, { name: app.env.provider.name[locale] }) : null,
  };
});

export const action = guard("everyone", async ({ request, app, address, t }) => {
  const form = await request.formData();
  const identifier = String(form.get("identifier") ?? "");
  const result = await signIn(
    app.db,
    { keys: app.keys, publicUrl: app.env.publicUrl, demo: app.env.demo },
    {
      identifier,
      password: String(form.get("password") ?? ""),
      device: deviceName(request.headers.get("User-Agent")),
      address,
      cookieHeader: request.headers.get("Cookie"),
    },
  );
  if (!result.ok) {
    const { fault, triesLeft } = result;
    return data({ identifier, triesLeft, message: t(`accounts.fault.${fault}`) }, { status: 400 });
  }
  const back = safeReturnPath(form.get("ve"), AFTER_SIGN_IN);
  throw redirect(isOutstanding(result.secondFactor) ? secondFactorPath(back) : back, {
    headers: { "Set-Cookie": result.setCookie },
  });
});

export default function SignIn() {
  const t = useT();
  const { back, demo, methods, providerFault } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const registerAddress = back ? `/dang-ky?${new URLSearchParams({ ve: back })}` : "/dang-ky";
  return (
    <div className="page page-narrow">
      <h1>{t("accounts.signInTitle")}</h1>
      {back && !failed && !providerFault && <p className="notice">{t("accounts.signInToContinue")}</p>}
      {providerFault && !failed && (
        <p className="notice notice-danger" role="alert">
          <strong>{providerFault}</strong>
        </p>
      )}
      {failed && (
        <div className="notice notice-danger" role="alert">
          <p>
            <strong>{failed.message}</strong>
          </p>
          {failed.triesLeft <= TRIES_TO_WARN_AT && (
            <p>{t("accounts.triesLeft", { count: failed.triesLeft })}</p>
          )}
        </div>
      )}
      {methods.map(({ id, offer }) => (
        <MethodPanel key={id} id={id} offer={offer} back={back} identifier={failed?.identifier} />
      ))}
      <p>
        {t("accounts.noAccountYet")} <a href={registerAddress}>{t("common.signUp")}</a>
      </p>
      {demo && (
        <p className="notice notice-warm">
          {t("accounts.demoAccounts", { accounts: DEMO_ACCOUNTS.map(({ username }) => username).join(", ") })}
        </p>
      )}
    </div>
  );
}
