/** /tai-khoan/thong-tin: a person corrects their own details. */
import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { formatBirth } from "~/features/accounts/birth";
import { changeProfile } from "~/features/accounts/change-profile.server";
import { guard } from "~/features/accounts/guard.server";
import { showField } from "~/features/accounts/personal-fields";
import { profileChoices } from "~/features/accounts/profile-choices.server";
import { OptionalFields, PersonFields } from "~/features/accounts/profile-fields";
import { type ProfileFaults, parseProfile, profileContext } from "~/features/accounts/profile-form";
import { holdsCertificates, readAccount } from "~/features/accounts/read-account.server";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import type { Translate } from "~/i18n/translate";
import { now } from "~/platform/clock.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Checkbox, ErrorSummary, type FieldErrors } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

export const meta = pageTitle((t) => t("accounts.detailsTitle"));

export const loader = guard("signed-in", async ({ app, viewer }) => {
  const today = vietnamDate(now());
  const account = await readAccount(app.db, viewer, today);
  return {
    choices: await profileChoices(app.db, today, account),
    holdsCertificates: await holdsCertificates(app.db, viewer),
    personalId: showField("personalIdHint", account.personalIdHint, "self"),
    values: {
      fullName: account.fullName,
      birth: formatBirth({ year: account.birthYear, date: account.birthDate }),
      commune: account.communeCode,
      hamlet: account.hamletId ?? "",
      audience: account.audience,
      sex: account.sex ?? "",
      phone: showField("phone", account.phone, "self") ?? "",
      email: account.email ?? "",
    },
  };
});

export const action = guard("signed-in", async ({ request, app, viewer, t }) => {
  const form = await request.formData();
  const today = vietnamDate(now());
  const account = await readAccount(app.db, viewer, today);
  const choices = await profileChoices(app.db, today, account);
  const parsed = parseProfile(form, profileContext(choices, today));
  if (!parsed.ok) return refuse(form, parsed.faults, t);
  const change = { ...parsed.profile, forgetPersonalId: form.has("forgetPersonalId") };
  const result = await changeProfile(app.db, viewer, app.keys, change);
  if (!result.ok) return refuse(form, { email: result.fault }, t);
  throw redirect("/tai-khoan?xong=details");
});

function refuse(form: FormData, faults: ProfileFaults, t: Translate) {
  const errors: FieldErrors = {};
  for (const [field, fault] of Object.entries(faults)) errors[field] = t(`accounts.fault.${fault}`);
  return data({ typed: Object.fromEntries(form) as Record<string, string>, errors }, { status: 400 });
}

export default function AccountDetailsForm() {
  const t = useT();
  const { choices, values, personalId, holdsCertificates } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const fields = { values: failed?.typed ?? values, errors: failed?.errors ?? {} };
  return (
    <div className="page page-narrow">
      <Breadcrumb entries={[[t("accounts.accountTitle"), "/tai-khoan"], [t("accounts.detailsTitle")]]} />
      <h1>{t("accounts.detailsTitle")}</h1>
      {holdsCertificates && <p className="notice notice-warm">{t("accounts.certificatesKeepName")}</p>}
      <ErrorSummary errors={failed?.errors} />
      <Form method="post" noValidate>
        <PersonFields choices={choices} {...fields} />
        <OptionalFields
          {...fields}
          personalIdHint={personalId ? t("accounts.personalIdKept", { number: personalId }) : undefined}
        />
        {personalId && <Checkbox name="forgetPersonalId" label={t("accounts.personalIdForget")} />}
        <button type="submit" className="button">
          {t("common.save")}
        </button>
      </Form>
    </div>
  );
}
