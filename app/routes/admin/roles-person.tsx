/** /quan-tri/phan-quyen/:person: the roles one person holds; give one, take one back. */
import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { resetSecondFactor } from "~/features/accounts/change-second-factor.server";
import { grantRole } from "~/features/accounts/grant-role.server";
import { guard } from "~/features/accounts/guard.server";
import { revokeRole } from "~/features/accounts/revoke-role.server";
import { GrantFields, HeldRoles, ResetSecondFactor } from "~/features/accounts/role-forms";
import { readPersonRoles } from "~/features/accounts/role-holders.server";
import { listTopics } from "~/features/catalog/list-topics.server";
import { listCommunes } from "~/features/places/list-communes.server";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ErrorSummary, type FieldErrors } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

export const loader = guard(["province-admin"], async ({ app, viewer, params }) => {
  const today = vietnamDate(now());
  const { person, grants } = await readPersonRoles(app.db, viewer, params.person ?? "", today);
  const communes = await listCommunes(app.db, today);
  const topics = await listTopics(app.db, today);
  return {
    person,
    grants,
    topics: topics.map(({ id, title }) => ({ id, title })),
    communes: communes.map(({ code, fullName }) => ({ code, fullName })),
    isSelf: person.id === viewer.personId,
  };
});

export const meta = pageTitle<typeof loader>((t, data) => data?.person.fullName ?? t("accounts.rolesTitle"));

export const action = guard(["province-admin"], async ({ request, app, viewer, params, t }) => {
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  const personId = params.person ?? "";
  const errors: FieldErrors = {};
  if (form.get("intent") === "reset-second-factor") {
    await resetSecondFactor(app.db, viewer, personId);
  } else if (form.has("grant")) {
    const fault = await revokeRole(app.db, viewer, { personId, grantId: text("grant") });
    if (fault) errors[""] = t(`accounts.fault.${fault}`);
  } else {
    const wish = { personId, role: text("role"), communeCode: text("commune"), topicId: text("topic") };
    const fault = await grantRole(app.db, viewer, wish);
    const fields = { roleCommuneEmpty: "commune", roleTopicUnknown: "topic" } as Record<string, string>;
    if (fault) errors[fields[fault] ?? "role"] = t(`accounts.fault.${fault}`);
  }
  if (Object.keys(errors).length > 0)
    return data(
      { errors, role: text("role"), commune: text("commune"), topic: text("topic") },
      { status: 400 },
    );
  throw redirect(`/quan-tri/phan-quyen/${personId}`);
});

export default function PersonRoles() {
  const t = useT();
  const { person, grants, communes, topics, isSelf } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <div className="page page-narrow">
      <Breadcrumb entries={[[t("accounts.rolesTitle"), "/quan-tri/phan-quyen"], [person.fullName]]} />
      <h1>{person.fullName}</h1>
      <p className="lead">
        {t("accounts.personLine", {
          year: String(person.birthYear),
          commune: person.communeName ?? "",
          account: person.username ?? t("accounts.noUsername"),
        })}
      </p>
      <ErrorSummary errors={failed?.errors} />
      <HeldRoles grants={grants} isSelf={isSelf} />
      <h2>{t("accounts.roleGive")}</h2>
      <Form method="post" noValidate>
        <GrantFields communes={communes} topics={topics} failed={failed} />
        <button type="submit" className="button">
          {t("accounts.roleGive")}
        </button>
      </Form>
      {person.hasSecondFactor && !isSelf && <ResetSecondFactor />}
    </div>
  );
}
