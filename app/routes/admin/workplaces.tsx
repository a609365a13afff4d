/** /quan-tri/co-quan: the workplaces by which officials are reported (Biểu 2). */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { administersCommune, hasRole } from "~/features/accounts/viewer";
import { listCommunes } from "~/features/places/list-communes.server";
import { addWorkplaces } from "~/features/workplaces/add-workplaces.server";
import { listWorkplaces } from "~/features/workplaces/list-workplaces.server";
import { AddWorkplaces, OF_PROVINCE } from "~/features/workplaces/workplace-forms";
import { parseWorkplaceNames } from "~/features/workplaces/workplace-names";
import { WorkplacesTable } from "~/features/workplaces/workplace-tables";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { ErrorSummary, type FieldErrors } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

const OFFICERS = ["commune-officer", "province-admin"] as const;

export const loader = guard(OFFICERS, async ({ app, viewer, request }) => {
  const today = vietnamDate(now());
  const communes = await listCommunes(app.db, today);
  return {
    workplaces: await listWorkplaces(app.db, viewer, today),
    communes: communes.flatMap(({ code, fullName }) =>
      administersCommune(viewer, code) ? [{ code, fullName }] : [],
    ),
    wholeProvince: hasRole(viewer, "province-admin"),
    saved: new URL(request.url).searchParams.has("da-ghi"),
  };
});

export const action = guard(OFFICERS, async ({ app, viewer, request, t }) => {
  const form = await request.formData();
  const typed = { commune: String(form.get("commune") ?? ""), names: String(form.get("names") ?? "") };
  const parsed = parseWorkplaceNames(typed.names);
  const errors: FieldErrors = {};
  if (!typed.commune) errors.commune = t("workplaces.fault.commune");
  if (!parsed.ok) errors.names = t(`workplaces.fault.${parsed.fault}`, { name: parsed.name });
  if (parsed.ok && typed.commune) {
    const communeCode = typed.commune === OF_PROVINCE ? null : typed.commune;
    const added = await addWorkplaces(app.db, viewer, { communeCode, names: parsed.names });
    if (added.ok) throw redirect("/quan-tri/co-quan?da-ghi=1");
    errors.names = t("workplaces.fault.taken", { name: added.taken });
  }
  return data({ errors, typed }, { status: 400 });
});

export const meta = pageTitle((t) => t("workplaces.title"));

export default function Workplaces() {
  const t = useT();
  const { workplaces, communes, wholeProvince, saved } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <div className="page">
      <h1>{t("workplaces.title")}</h1>
      <p className="lead">{t("workplaces.lead")}</p>
      <ErrorSummary errors={failed?.errors} />
      {saved && !failed && (
        <p className="notice" role="status">
          ✓ {t("workplaces.saved")}
        </p>
      )}
      {workplaces.length === 0 ? (
        <p className="empty">{t("workplaces.none")}</p>
      ) : (
        <WorkplacesTable workplaces={workplaces} />
      )}
      <h2>{t("workplaces.addTitle")}</h2>
      <AddWorkplaces communes={communes} wholeProvince={wholeProvince} returned={failed} />
    </div>
  );
}
