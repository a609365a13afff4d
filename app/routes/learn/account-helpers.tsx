/** /tai-khoan/nguoi-giup: a learner lets a helper of the commune help them, and ends it. */
import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { agreeToHelp, endHelp, listOwnHelpers } from "~/features/classes/helpers/agree-to-help.server";
import { useT } from "~/i18n/context";
import { formatDate } from "~/i18n/format";
import { AppError } from "~/platform/errors";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Checkbox, ErrorSummary, type FieldErrors, TextField } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

const ADDRESS = "/tai-khoan/nguoi-giup";

export const loader = guard("signed-in", async ({ app, viewer }) => ({
  helpers: await listOwnHelpers(app.db, viewer),
}));

export const action = guard("signed-in", async ({ app, viewer, request, t }) => {
  const form = await request.formData();
  const intent = form.get("intent");
  if (intent === "end") {
    await endHelp(app.db, viewer, String(form.get("link") ?? ""));
    throw redirect(ADDRESS);
  }
  if (intent !== "agree") throw new AppError("invalid");
  const typed = String(form.get("code") ?? "");
  const fault = await agreeToHelp(app.db, app.keys, viewer, { typed, agreed: form.has("consent") });
  if (!fault) throw redirect(ADDRESS);
  const errors: FieldErrors = { [fault === "consent" ? "consent" : "code"]: t(`helpers.fault.${fault}`) };
  return data({ errors, typed }, { status: 400 });
});

export const meta = pageTitle((t) => t("helpers.mine"));

export default function MyHelpers() {
  const t = useT();
  const { helpers } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <div className="page page-narrow">
      <Breadcrumb entries={[[t("common.account"), "/tai-khoan"], [t("helpers.mine")]]} />
      <h1>{t("helpers.mine")}</h1>
      <p className="lead">{t("helpers.mineLead")}</p>
      <ErrorSummary errors={failed?.errors} />
      {helpers.map(({ linkId, fullName, agreedAt }) => (
        <Form method="post" className="card row spread" key={linkId}>
          <span>
            <strong>{fullName}</strong>
            <br />
            <span className="muted">{t("helpers.since", { date: formatDate(agreedAt) })}</span>
          </span>
          <input type="hidden" name="link" value={linkId} />
          <button type="submit" className="button button-secondary" name="intent" value="end">
            {t("helpers.end")}
          </button>
        </Form>
      ))}
      <h2>{t("helpers.add")}</h2>
      <Form method="post" noValidate>
        <TextField
          name="code"
          label={t("helpers.code")}
          hint={t("helpers.codeHint")}
          autoComplete="off"
          maxLength={20}
          error={failed?.errors.code}
          defaultValue={failed?.typed}
        />
        <Checkbox name="consent" label={t("helpers.consent")} error={failed?.errors.consent} />
        <button type="submit" className="button" name="intent" value="agree">
          {t("helpers.agree")}
        </button>
      </Form>
    </div>
  );
}
