/** /tai-khoan/cach-dang-nhap: the ways into my account; the single sign-on is tied to it and untied here. */
import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { isOutstanding, secondFactorPath } from "~/features/accounts/second-factor";
import { configuredProvider } from "~/features/sign-in/provider/configured.server";
import { readFault, startPath, WAYS } from "~/features/sign-in/provider/paths";
import { readOwnWays, untieIdentity } from "~/features/sign-in/provider/read-ways.server";
import { useT } from "~/i18n/context";
import { formatDateTime } from "~/i18n/format";
import { Breadcrumb } from "~/ui/breadcrumb";
import { pageTitle } from "~/ui/page-title";

const DONE = ["linked", "unlinked"] as const;

export const meta = pageTitle((t) => t("signIn.waysTitle"));

export const loader = guard("signed-in", async ({ app, request, viewer, locale }) => {
  const { settings, name } = configuredProvider({ app, locale });
  const { ways, tied } = await readOwnWays(app.db, viewer);
  const done = new URL(request.url).searchParams.get("xong");
  return {
    name,
    ways,
    tied: tied.map(({ issuer, ...one }) => ({ ...one, name: issuer === settings.issuer ? name : issuer })),
    isTied: tied.some(({ issuer }) => issuer === settings.issuer),
    fault: readFault(request.url),
    done: DONE.find((one) => one === done),
  };
});

export const action = guard("signed-in", async ({ app, request, viewer, locale, secondFactor }) => {
  configuredProvider({ app, locale });
  if (isOutstanding(secondFactor)) throw redirect(secondFactorPath(WAYS));
  const form = await request.formData();
  const fault = await untieIdentity(app.db, viewer, String(form.get("untie") ?? ""));
  if (fault) return data({ fault }, { status: 400 });
  throw redirect(`${WAYS}?xong=unlinked`);
});

export default function AccountSignIn() {
  const t = useT();
  const { name, ways, tied, isTied, fault, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const message = failed ? t("signIn.unlinkOnly") : fault && t(`signIn.fault.${fault}`, { name });
  return (
    <div className="page page-narrow">
      <Breadcrumb entries={[[t("accounts.accountTitle"), "/tai-khoan"], [t("signIn.waysTitle")]]} />
      <h1>{t("signIn.waysTitle")}</h1>
      {message && (
        <p className="notice notice-danger" role="alert">
          {message}
        </p>
      )}
      {done && !message && (
        <p className="notice" role="status">
          ✓ {t(`signIn.done.${done}`, { name })}
        </p>
      )}
      <p className="lead">{t("signIn.waysLead")}</p>
      <ul className="plain-list">
        {ways.map((way) => (
          <li key={way} className="card">
            {t(`signIn.way.${way}`)}
          </li>
        ))}
        {tied.map(({ id, linkedAt, name: provider }) => (
          <li key={id} className="card row spread">
            <span>{t("signIn.linkedSince", { name: provider, at: formatDateTime(linkedAt) })}</span>
            <Form method="post">
              <button type="submit" name="untie" value={id} className="button button-secondary">
                {t("signIn.unlink")}
              </button>
            </Form>
          </li>
        ))}
      </ul>
      {ways.length + tied.length === 0 && <p className="empty">{t("signIn.waysNone")}</p>}
      {!isTied && (
        <p className="form-end">
          <a className="button" href={startPath({ back: null, link: true })}>
            {t("signIn.linkDoor", { name })}
          </a>
        </p>
      )}
    </div>
  );
}
