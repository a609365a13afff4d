/** /quan-tri/nguoi-ho-tro: who helps in one's communes, and how many each. */
import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { findPeople } from "~/features/accounts/find-people.server";
import { guard } from "~/features/accounts/guard.server";
import { appointHelper, dismissHelper, listHelpers } from "~/features/classes/helpers/appoint-helper.server";
import { LEARNERS_ASKED } from "~/features/classes/helpers/list-learners.server";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { AppError } from "~/platform/errors";
import { normalizeLine } from "~/platform/text/normalize";
import { ErrorSummary, type FieldErrors, TextField } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

const OFFICERS = ["commune-officer", "province-admin"] as const;
const ADDRESS = "/quan-tri/nguoi-ho-tro";

export const loader = guard(OFFICERS, async ({ app, viewer, request }) => {
  const today = vietnamDate(now());
  const query = normalizeLine(new URL(request.url).searchParams.get("tim") ?? "").slice(0, 100);
  return {
    helpers: await listHelpers(app.db, viewer, today),
    query,
    found: await findPeople(app.db, viewer, query, today),
    asked: LEARNERS_ASKED,
  };
});

export const action = guard(OFFICERS, async ({ app, viewer, request, t }) => {
  const form = await request.formData();
  const intent = form.get("intent");
  if (intent === "dismiss") await dismissHelper(app.db, viewer, String(form.get("grant") ?? ""));
  else if (intent !== "appoint") throw new AppError("invalid");
  else if (await appointHelper(app.db, viewer, String(form.get("person") ?? ""))) {
    const errors: FieldErrors = { "": t("helpers.fault.held") };
    return data({ errors }, { status: 400 });
  }
  throw redirect(ADDRESS);
});

export const meta = pageTitle((t) => t("helpers.adminTitle"));

export default function Helpers() {
  const t = useT();
  const { helpers, query, found, asked } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <div className="page page-narrow">
      <h1>{t("helpers.adminTitle")}</h1>
      <p className="lead">{t("helpers.adminLead", { asked })}</p>
      <ErrorSummary errors={failed?.errors} />
      {helpers.length === 0 ? (
        <p className="empty">{t("helpers.none")}</p>
      ) : (
        <table className="rows-as-cards">
          <thead>
            <tr>
              <th scope="col">{t("classes.person")}</th>
              <th scope="col">{t("coverage.commune")}</th>
              <th scope="col" className="number">
                {t("helpers.learnersColumn")}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {helpers.map(({ grantId, fullName, birthYear, communeName, learners }) => (
              <tr key={grantId}>
                <th scope="row">
                  {fullName}, {birthYear}
                </th>
                <td data-label={t("coverage.commune")}>{communeName}</td>
                <td className="number" data-label={t("helpers.learnersColumn")}>
                  {learners}{" "}
                  {learners < asked && <span className="badge badge-warm">{t("helpers.few")}</span>}
                </td>
                <td>
                  <Form method="post">
                    <input type="hidden" name="grant" value={grantId} />
                    <button type="submit" className="button button-quiet" name="intent" value="dismiss">
                      {t("helpers.dismiss", { name: fullName })}
                    </button>
                  </Form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h2>{t("helpers.appointTitle")}</h2>
      <Form method="get" className="row">
        <TextField name="tim" label={t("classes.findLabel")} defaultValue={query} />
        <button type="submit" className="button button-secondary">
          {t("common.search")}
        </button>
      </Form>
      {query !== "" && found.length === 0 && <p className="empty">{t("classes.nobodyFound")}</p>}
      {found.map(({ id, fullName, birthYear, communeName }) => (
        <Form method="post" className="card row spread" key={id}>
          <span>
            {fullName}, {birthYear}, {communeName}
          </span>
          <input type="hidden" name="person" value={id} />
          <button type="submit" className="button button-secondary" name="intent" value="appoint">
            {t("helpers.appoint")}
            <span className="visually-hidden">: {fullName}</span>
          </button>
        </Form>
      ))}
    </div>
  );
}
