/** /gia-dinh: make a household, join one by its code, leave it. */
import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import {
  joinHousehold,
  leaveHousehold,
  MOST_MEMBERS,
  makeHousehold,
  readOwnHousehold,
} from "~/features/classes/households/household.server";
import { useT } from "~/i18n/context";
import { AppError } from "~/platform/errors";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ErrorSummary, type FieldErrors, TextField } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

export const loader = guard("signed-in", async ({ app, viewer }) => ({
  household: (await readOwnHousehold(app.db, viewer)) ?? null,
}));

export const action = guard("signed-in", async ({ app, viewer, request, t }) => {
  const form = await request.formData();
  const intent = form.get("intent");
  const typed = String(form.get("code") ?? "");
  if (intent === "make") await makeHousehold(app.db, viewer);
  else if (intent === "leave") await leaveHousehold(app.db, viewer);
  else if (intent === "join") {
    const fault = await joinHousehold(app.db, viewer, typed);
    const errors: FieldErrors = fault ? { code: t(`households.fault.${fault}`, { most: MOST_MEMBERS }) } : {};
    if (fault) return data({ errors, typed }, { status: 400 });
  } else throw new AppError("invalid");
  throw redirect("/gia-dinh");
});

export const meta = pageTitle((t) => t("households.title"));

export default function Household() {
  const t = useT();
  const { household } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <div className="page page-narrow">
      <Breadcrumb entries={[[t("common.account"), "/tai-khoan"], [t("households.title")]]} />
      <h1>{t("households.title")}</h1>
      <p className="lead">{t("households.lead")}</p>
      <ErrorSummary errors={failed?.errors} />
      {household ? (
        <div className="card">
          <p>
            <strong>{t("households.members", { count: household.members })}</strong>{" "}
            {t(household.finished ? "households.finished" : "households.notFinished")}
          </p>
          <p>{t("households.yourCode")}</p>
          <strong className="hall-digits">
            {household.code.slice(0, 4)} {household.code.slice(4)}
          </strong>
          <Form method="post">
            <button type="submit" className="button button-secondary" name="intent" value="leave">
              {t("households.leave")}
            </button>
          </Form>
        </div>
      ) : (
        <>
          <Form method="post" className="card">
            <p>{t("households.makeText")}</p>
            <button type="submit" className="button" name="intent" value="make">
              {t("households.make")}
            </button>
          </Form>
          <h2>{t("households.joinTitle")}</h2>
          <Form method="post" noValidate>
            <TextField
              name="code"
              label={t("households.code")}
              autoComplete="off"
              maxLength={20}
              error={failed?.errors.code}
              defaultValue={failed?.typed}
            />
            <button type="submit" className="button" name="intent" value="join">
              {t("households.join")}
            </button>
          </Form>
        </>
      )}
    </div>
  );
}
