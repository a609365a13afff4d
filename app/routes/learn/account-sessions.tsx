/** /tai-khoan/thiet-bi: where I am signed in; close what was left open. */
import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { closeOtherSessions, closeSessionOf } from "~/features/accounts/close-sessions.server";
import { guard } from "~/features/accounts/guard.server";
import { listSessions } from "~/features/accounts/list-sessions.server";
import { useT } from "~/i18n/context";
import { formatDateTime } from "~/i18n/format";
import { Breadcrumb } from "~/ui/breadcrumb";
import { pageTitle } from "~/ui/page-title";

export const meta = pageTitle((t) => t("accounts.sessionsTitle"));

export const loader = guard("signed-in", async ({ app, viewer }) => ({
  sessions: await listSessions(app.db, viewer),
}));

export const action = guard("signed-in", async ({ request, app, viewer }) => {
  const form = await request.formData();
  const session = String(form.get("session") ?? "");
  await (session === "others" ? closeOtherSessions(app.db, viewer) : closeSessionOf(app.db, viewer, session));
  throw redirect("/tai-khoan/thiet-bi");
});

export default function AccountSessions() {
  const t = useT();
  const { sessions } = useLoaderData<typeof loader>();
  return (
    <div className="page page-narrow">
      <Breadcrumb entries={[[t("accounts.accountTitle"), "/tai-khoan"], [t("accounts.sessionsTitle")]]} />
      <h1>{t("accounts.sessionsTitle")}</h1>
      <p className="lead">{t("accounts.sessionsLead")}</p>
      <ul className="plain-list">
        {sessions.map(({ id, device, createdAt, isThisOne }) => {
          const name = device || t("accounts.deviceUnknown");
          return (
            <li key={id} className="card row spread">
              <span>
                <strong>{name}</strong>
                <span className="hint">
                  {t("accounts.sessionSince", { time: formatDateTime(createdAt) })}
                </span>
              </span>
              {isThisOne ? (
                <span className="badge badge-good">{t("accounts.sessionThis")}</span>
              ) : (
                <Form method="post">
                  <button type="submit" name="session" value={id} className="button button-secondary">
                    {t("accounts.sessionClose")}
                    <span className="visually-hidden"> {name}</span>
                  </button>
                </Form>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && (
        <Form method="post">
          <button type="submit" name="session" value="others" className="button">
            {t("accounts.sessionCloseOthers")}
          </button>
        </Form>
      )}
    </div>
  );
}
