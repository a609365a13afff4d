/** /dang-nhap/dinh-danh/lien-ket: whether what the single sign-on vouches for is to open an account that is there. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CONSENT_PURPOSES } from "~/features/accounts/consents";
import { doorOf } from "~/features/accounts/door-of.server";
import { guard } from "~/features/accounts/guard.server";
import { isOutstanding, secondFactorPath } from "~/features/accounts/second-factor";
import { signOut } from "~/features/accounts/sign-in.server";
import { vouchedCookie } from "~/features/sign-in/provider/carried.server";
import { configuredProvider } from "~/features/sign-in/provider/configured.server";
import {
  ExistingAccount,
  ListedAccount,
  OwnAccount,
  UnlikeAccount,
} from "~/features/sign-in/provider/link-forms";
import { readLinkPage } from "~/features/sign-in/provider/link-page.server";
import { AFTER_SIGN_IN, faultPath, LINK, REGISTER, WAYS } from "~/features/sign-in/provider/paths";
import { StopForm } from "~/features/sign-in/provider/stop-form";
import { tieListedAccount } from "~/features/sign-in/provider/tie-listed-account.server";
import { isFreshSession, tieOwnAccount } from "~/features/sign-in/provider/tie-own-account.server";
import { useT } from "~/i18n/context";
import { AppError } from "~/platform/errors";
import { ErrorSummary } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

export const meta = pageTitle<typeof loader>((t, data) => t("signIn.linkTitle", { name: data?.name ?? "" }));

export const loader = guard("everyone", async ({ app, request, viewer, locale, secondFactor }) => {
  const { name } = configuredProvider({ app, locale });
  const vouched = vouchedCookie.read(app.keys, request.headers.get("Cookie"));
  if (!vouched) throw redirect(faultPath("stale", { back: null, signedIn: viewer !== null }));
  if (viewer && isOutstanding(secondFactor)) throw redirect(secondFactorPath(LINK));
  const page = await readLinkPage(app.db, app.keys, viewer, vouched);
  if (page.asks === "none") throw redirect(REGISTER);
  return { name, page };
});

export const action = guard(
  "everyone",
  async ({ app, request, viewer, locale, address, secondFactor, t }) => {
    configuredProvider({ app, locale });
    const form = await request.formData();
    const cookieHeader = request.headers.get("Cookie");
    const { publicUrl } = app.env;
    const done = new Headers({ "Set-Cookie": vouchedCookie.clear(publicUrl) });
    if (form.get("intent") === "stop") throw redirect(viewer ? WAYS : "/dang-nhap", { headers: done });
    const vouched = vouchedCookie.read(app.keys, cookieHeader);
    if (!vouched) throw redirect(faultPath("stale", { back: null, signedIn: viewer !== null }));
    const page = vouched.back ?? AFTER_SIGN_IN;
    switch (form.get("intent")) {
      case "own": {
        if (!viewer || isOutstanding(secondFactor) || !(await isFreshSession(app.db, viewer)))
          throw redirect(LINK);
        if (await tieOwnAccount(app.db, app.keys, viewer, vouched)) throw redirect(LINK);
        throw redirect(`${WAYS}?xong=linked`, { headers: done });
      }
      case "again": {
        const setCookie = await signOut(app.db, publicUrl, cookieHeader);
        const door = `/dang-nhap?${new URLSearchParams({ ve: LINK })}`;
        throw redirect(door, { headers: { "Set-Cookie": setCookie } });
      }
      case "listed": {
        if (viewer) throw redirect(LINK);
        const agreedTo = CONSENT_PURPOSES.map(({ id }) => id).filter((id) => form.has(`consent-${id}`));
        const tied = await tieListedAccount(app.db, doorOf({ app, request, address }), vouched, agreedTo);
        if (!tied.ok && tied.fault === "consentMissing") {
          const errors = { "consent-learning": t("accounts.fault.consentMissing") };
          return data({ errors, agreedTo }, { status: 400 });
        }
        if (!tied.ok) throw redirect(LINK);
        done.append("Set-Cookie", tied.setCookie);
        throw redirect(isOutstanding(tied.secondFactor) ? secondFactorPath(page) : page, { headers: done });
      }
      default:
        throw new AppError("invalid");
    }
  },
);

export default function ProviderLink() {
  const t = useT();
  const { name, page } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <div className="page page-narrow">
      <h1>{t(page.asks === "confirm" ? "signIn.listedTitle" : "signIn.linkTitle", { name })}</h1>
      <ErrorSummary errors={failed?.errors} />
      {page.asks === "own" && <OwnAccount name={name} page={page} />}
      {page.asks === "sign-in" && <ExistingAccount name={name} />}
      {page.asks === "confirm" && <ListedAccount name={name} page={page} failed={failed} />}
      {page.asks === "officer" && <UnlikeAccount name={name} />}
      <StopForm />
    </div>
  );
}
