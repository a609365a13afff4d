/** /tai-khoan/dong-y: what I agreed to, and changing my mind about what is optional. */
import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { giveConsent, listConsents, withdrawConsent } from "~/features/accounts/my-consents.server";
import { useT } from "~/i18n/context";
import { formatDate } from "~/i18n/format";
import { Breadcrumb } from "~/ui/breadcrumb";
import { pageTitle } from "~/ui/page-title";

export const meta = pageTitle((t) => t("accounts.consentsTitle"));

export const loader = guard("signed-in", async ({ app, viewer }) => ({
  consents: await listConsents(app.db, viewer),
}));

export const action = guard("signed-in", async ({ request, app, viewer }) => {
  const form = await request.formData();
  const change = form.get("intent") === "give" ? giveConsent : withdrawConsent;
  await change(app.db, viewer, String(form.get("purpose") ?? ""));
  throw redirect("/tai-khoan/dong-y");
});

export default function AccountConsents() {
  const t = useT();
  const { consents } = useLoaderData<typeof loader>();
  return (
    <div className="page page-narrow">
      <Breadcrumb entries={[[t("accounts.accountTitle"), "/tai-khoan"], [t("accounts.consentsTitle")]]} />
      <h1>{t("accounts.consentsTitle")}</h1>
      <p className="lead">{t("accounts.consentsLead")}</p>
      <ul className="plain-list">
        {consents.map(({ id, required, givenAt }) => (
          <li key={id} className="card">
            <p>{t(`accounts.consent.${id}`)}</p>
            <p className={givenAt ? undefined : "muted"}>
              {givenAt
                ? t("accounts.consentGiven", { date: formatDate(givenAt) })
                : t("accounts.consentNotGiven")}
            </p>
            {required ? (
              <p className="hint">
                {t("accounts.consentEnds")} <a href="/tai-khoan/dong">{t("personalData.endTitle")}</a>
              </p>
            ) : (
              <Form method="post">
                <input type="hidden" name="purpose" value={id} />
                <button
                  type="submit"
                  name="intent"
                  value={givenAt ? "withdraw" : "give"}
                  className="button button-secondary"
                >
                  {t(givenAt ? "accounts.consentWithdraw" : "accounts.consentGive")}
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <p>
        <a href="/quyen-rieng-tu">{t("accounts.consentPrivacy")}</a>
      </p>
    </div>
  );
}
