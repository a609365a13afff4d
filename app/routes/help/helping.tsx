/** /ho-tro: a helper's learners and how they stand, and the code that learners give to agree. */
import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { endHelp } from "~/features/classes/helpers/agree-to-help.server";
import { helperCode } from "~/features/classes/helpers/helper-code.server";
import { LearnerRow } from "~/features/classes/helpers/learner-row";
import { LEARNERS_ASKED, listLearners } from "~/features/classes/helpers/list-learners.server";
import { useT } from "~/i18n/context";
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
  await endHelp(app.db, viewer, String(form.get("link") ?? ""));
  throw redirect("/ho-tro");
});

export const headers = () => ({ "Cache-Control": "private, no-store" });

export const meta = pageTitle((t) => t("helpers.title"));

export default function Helping() {
  const t = useT();
  const { code, learners, asked } = useLoaderData<typeof loader>();
  return (
    <div className="page page-narrow">
      <h1>{t("helpers.title")}</h1>
      <p className="lead">{t("helpers.lead")}</p>
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
