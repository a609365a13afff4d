/** /diem-danh: for a phone that cannot scan: the six digits on the screen of the hall. */
import { data, redirect } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { checkInByDigits } from "~/features/classes/check-in.server";
import { useT } from "~/i18n/context";
import { attendanceDevice } from "~/platform/http/device";
import { newId } from "~/platform/ids.server";
import { ErrorSummary, TextField } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

export const loader = guard("signed-in", () => null);

export const action = guard("signed-in", async ({ app, viewer, request, t }) => {
  const form = await request.formData();
  const typed = String(form.get("code") ?? "").replace(/\D/g, "");
  const device = attendanceDevice.read(request) ?? newId();
  const headers = { "Set-Cookie": attendanceDevice.cookie(device, app.env.publicUrl.startsWith("https:")) };
  const found =
    typed.length === 6 ? await checkInByDigits(app.db, app.keys, viewer, { typed, device }) : undefined;
  if (found && !found.fault) throw redirect(`/diem-danh/${found.session}`, { headers });
  const fault = t(`classes.checkIn.${found?.fault ?? "wrongCode"}`);
  return data({ errors: { code: fault } }, { status: 400, headers });
});

export const meta = pageTitle((t) => t("classes.attendance"));

export default function CheckInCode() {
  const t = useT();
  const failed = useActionData<typeof action>();
  return (
    <div className="page page-narrow">
      <h1>{t("classes.attendance")}</h1>
      <p className="lead">{t("classes.checkIn.codeLead")}</p>
      <ErrorSummary errors={failed?.errors} />
      <Form method="post" noValidate>
        <TextField
          name="code"
          label={t("classes.checkIn.code")}
          inputMode="numeric"
          autoComplete="off"
          maxLength={9}
          className="code-field"
          error={failed?.errors.code}
        />
        <button type="submit" className="button button-large">
          {t("classes.checkIn.here")}
        </button>
      </Form>
    </div>
  );
}
