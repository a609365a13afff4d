/** /tai-khoan/xac-thuc-hai-lop: set the second factor up, get new recovery codes, move it to another phone. */
import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { renewSession } from "~/features/accounts/auth.server";
import { removeSecondFactor, renewRecoveryCodes } from "~/features/accounts/change-second-factor.server";
import { guard } from "~/features/accounts/guard.server";
import { secondFactorPage } from "~/features/accounts/second-factor-page.server";
import { RecoveryCodes, SetUpSecondFactor } from "~/features/accounts/second-factor-setup";
import { confirmSecondFactor } from "~/features/accounts/set-up-second-factor.server";
import { useT } from "~/i18n/context";
import { safeReturnPath } from "~/platform/http/return-path";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ErrorSummary } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

const HERE = "/tai-khoan/xac-thuc-hai-lop";

export const meta = pageTitle((t) => t("secondFactor.title"));

export const loader = guard("signed-in", async ({ request, app, viewer, secondFactor }) => {
  const back = new URL(request.url).searchParams.get("ve");
  if (secondFactor === "needed") throw redirect(`/dang-nhap/xac-nhan?${new URLSearchParams({ ve: HERE })}`);
  return {
    back: back === null ? null : safeReturnPath(back, "/tai-khoan"),
    ...(await secondFactorPage(app.db, viewer, app.keys, secondFactor)),
  };
});

export const action = guard("signed-in", async ({ request, app, viewer, secondFactor, t }) => {
  const form = await request.formData();
  const intent = form.get("intent");
  if (intent === "set-up") {
    const codes = await confirmSecondFactor(app.db, viewer, app.keys, String(form.get("code") ?? ""));
    if (!codes) return data({ errors: { code: t("secondFactor.fault.setUpWrong") } }, { status: 400 });
    const setCookie = await renewSession(app.db, app.env.publicUrl, viewer);
    return data({ codes }, { headers: { "Set-Cookie": setCookie } });
  }
  if (secondFactor === "shown" && intent === "renew-codes")
    return data({ codes: await renewRecoveryCodes(app.db, viewer, app.keys) });
  if (secondFactor === "shown" && intent === "remove") await removeSecondFactor(app.db, viewer);
  throw redirect(HERE);
});

export default function AccountSecondFactor() {
  const t = useT();
  const { back, setUp, codesLeft } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const codes = result && "codes" in result ? result.codes : undefined;
  const errors = result && "errors" in result ? result.errors : undefined;
  return (
    <div className="page page-narrow">
      <Breadcrumb entries={[[t("accounts.accountTitle"), "/tai-khoan"], [t("secondFactor.title")]]} />
      <h1>{t("secondFactor.title")}</h1>
      <ErrorSummary errors={errors} />
      {codes && <RecoveryCodes codes={codes} back={back ?? "/tai-khoan"} />}
      {setUp && <SetUpSecondFactor {...setUp} error={errors?.code} />}
      {!codes && !setUp && (
        <>
          <p className="notice">{t("secondFactor.on", { count: codesLeft })}</p>
          <Form method="post" className="row">
            <button type="submit" name="intent" value="renew-codes" className="button button-secondary">
              {t("secondFactor.renewCodes")}
            </button>
            <button type="submit" name="intent" value="remove" className="button button-secondary">
              {t("secondFactor.otherPhone")}
            </button>
          </Form>
          <p className="muted">{t("secondFactor.otherPhoneHint")}</p>
        </>
      )}
    </div>
  );
}
