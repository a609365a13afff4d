/** /ho-tro: a helper's learners and how they stand, and the code that learners give to agree. */
import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { endHelp } from "~/features/classes/helpers/agree-to-help.server";
import { helperCode } from "~/features/classes/helpers/helper-code.server";
import { LearnerRow } from "~/features/classes/helpers/learner-row";
import { LEARNERS_ASKED, listLearners } from "~/features/classes/helpers/list-learners.server";
import { resetLearnerPin } from "~/features/classes/helpers/reset-pin.server";
import { useT } from "~/i18n/context";
import { formatDateTime } from "~/i18n/format";
import { pageTitle } from "~/ui/page-title";

export const loader = guard(["helper"], async ({ app, viewer, locale }) => {
  const code = helperCode(app.keys, viewer.personId);
  return {
    code: `${code.slice(0, 4)} ${code.slice(4)}`,
    learners: await listLearners(app.db, viewer, locale),
    asked: LEARNERS_ASKED,
  };
});

export const action = guard(["helper"], async ({ app, viewer, request }) => {
  const form = await request.formData();
  if (form.get("intent") === "reset-pin")
    return data(await resetLearnerPin(app.db, viewer, app.keys, String(form.get("learner") ?? "")), {
      headers: { "Cache-Control": "no-store" },
    });
  await endHelp(app.db, viewer, String(form.get("link") ?? ""));
  throw redirect("/ho-tro");
});

export const headers = () => ({ "Cache-Control": "private, no-store" });

export const meta = pageTitle((t) => t("helpers.title"));

export default function Helping() {
  const t = useT();
  const { code, learners, asked } = useLoaderData<typeof loader>();
  const opened = useActionData<typeof action>();
  return (
    <div className="page page-narrow">
      <h1>{t("helpers.title")}</h1>
      <p className="lead">{t("helpers.lead")}</p>
      {opened && (
        <section className="notice" role="status">
          <p>{t("helpers.pinCode", { name: opened.fullName, until: formatDateTime(opened.expiresAt) })}</p>
          <p className="opening-code">
            {opened.code.slice(0, 3)} {opened.code.slice(3)}
          </p>
        </section>
      )}
      <div className="card">
        <p>{t("helpers.yourCode")}</p>
        <strong className="hall-digits">{code}</strong>
      </div>
      <p className="row">
        <a className="button" href="/ho-tro/ghi-nhanh">
          {t("outreach.title")}
        </a>
      </p>
      <h2>{t("helpers.learners", { count: learners.length })}</h2>
      {learners.length < asked && (
        <p className="notice notice-warm">{t("helpers.tooFew", { asked, left: asked - learners.length })}</p>
      )}
      <ul className="session-list">
        {learners.map((learner) => (
          <li className="card" key={learner.linkId}>
            <LearnerRow learner={learner} />
            {learner.hasPin && (
              <Form method="post">
                <input type="hidden" name="learner" value={learner.personId} />
                <p className="hint">{t("helpers.resetPinLead")}</p>
                <button type="submit" name="intent" value="reset-pin" className="button button-secondary">
                  {t("helpers.resetPin")}
                  <span className="visually-hidden">: {learner.fullName}</span>
                </button>
              </Form>
            )}
            <Form method="post">
              <input type="hidden" name="link" value={learner.linkId} />
              <button type="submit" className="button button-quiet">
                {t("helpers.letGo")}
                <span className="visually-hidden">: {learner.fullName}</span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </div>
  );
}
