/** The second step of signing in, for people whose roles ask for one: a code of their phone, or a recovery code. */
import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { renewSession } from "~/features/accounts/auth.server";
import { giveSecondFactor } from "~/features/accounts/give-second-factor.server";
import { guard } from "~/features/accounts/guard.server";
import { useT } from "~/i18n/context";
import { safeReturnPath } from "~/platform/http/return-path";
import { ErrorSummary, TextField } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

const AFTER = "/hoc";

export const meta = pageTitle((t) => t("secondFactor.giveTitle"));

export const loader = guard("signed-in", ({ request, secondFactor }) => {
  const back = safeReturnPath(new URL(request.url).searchParams.get("ve"), AFTER);
  if (secondFactor === "to-set-up")
    throw redirect(`/tai-khoan/xac-thuc-hai-lop?${new URLSearchParams({ ve: back })}`);
  if (secondFactor !== "needed") throw redirect(back);
  return { back };
});

export const action = guard("signed-in", async ({ request, app, viewer, address, t }) => {
  const form = await request.formData();
  const code = String(form.get("code") ?? "");
  if (code.trim() === "") return data({ code: t("secondFactor.fault.codeEmpty") }, { status: 400 });
  const wrong = await giveSecondFactor(app.db, viewer, { keys: app.keys, address }, code);
  if (wrong)
    return data({ code: t("secondFactor.fault.codeWrong", { count: wrong.triesLeft }) }, { status: 400 });
  const setCookie = await renewSession(app.db, app.env.publicUrl, viewer);
  throw redirect(safeReturnPath(form.get("ve"), AFTER), { headers: { "Set-Cookie": setCookie } });
});

export default function SecondFactor() {
  const t = useT();
  const { back } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>();
  return (
    <div className="page page-narrow">
      <h1>{t("secondFactor.giveTitle")}</h1>
      <p className="lead">{t("secondFactor.giveLead")}</p>
      <ErrorSummary errors={errors} />
      <Form method="post" noValidate>
        <input type="hidden" name="ve" value={back} />
        <TextField
          name="code"
          label={t("secondFactor.code")}
          hint={t("secondFactor.codeOrRecoveryHint")}
          error={errors?.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
        />
        <p className="form-end">
          <button type="submit" className="button button-wide">
            {t("secondFactor.give")}
          </button>
        </p>
      </Form>
      <p className="muted">{t("secondFactor.lost")}</p>
    </div>
  );
}
