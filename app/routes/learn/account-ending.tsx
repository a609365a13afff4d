/** /tai-khoan/dong: what closing or erasing the account means, and asking for it. */
import { data, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { EndingForm } from "~/features/personal-data/ending-form";
import { parseWish } from "~/features/personal-data/request-form";
import { sendRequest } from "~/features/personal-data/send-request.server";
import { useT } from "~/i18n/context";
import { Breadcrumb } from "~/ui/breadcrumb";
import { pageTitle } from "~/ui/page-title";

export const meta = pageTitle((t) => t("personalData.endTitle"));

export const loader = guard("signed-in", () => null);

export const action = guard("signed-in", async ({ request, app, viewer, t }) => {
  const form = await request.formData();
  const parsed = parseWish(form);
  const faults = parsed.ok ? { kind: await sendRequest(app.db, viewer, parsed.wish) } : parsed.faults;
  const errors = Object.fromEntries(
    Object.entries(faults).flatMap(([field, fault]) =>
      fault ? [[field, t(`personalData.fault.${fault}`)]] : [],
    ),
  );
  if (Object.keys(errors).length === 0) throw redirect("/tai-khoan/du-lieu?xong=sent");
  return data({ typed: Object.fromEntries(form) as Record<string, string>, errors }, { status: 400 });
});

export default function AccountEnding() {
  const t = useT();
  const failed = useActionData<typeof action>();
  return (
    <div className="page page-narrow">
      <Breadcrumb
        entries={[
          [t("accounts.accountTitle"), "/tai-khoan"],
          [t("personalData.title"), "/tai-khoan/du-lieu"],
          [t("personalData.endTitle")],
        ]}
      />
      <h1>{t("personalData.endTitle")}</h1>
      <p className="lead">{t("personalData.endLead")}</p>
      <EndingForm returned={failed} />
    </div>
  );
}
