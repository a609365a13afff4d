/** /quan-tri/co-quan/:workplace: how many work there by day; its name, and whether it is in use. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { changeWorkplace } from "~/features/workplaces/change-workplace.server";
import { listStaff } from "~/features/workplaces/list-staff.server";
import { readWorkplace } from "~/features/workplaces/list-workplaces.server";
import { recordStaff } from "~/features/workplaces/record-staff.server";
import { parseStaff, type StaffFault, type StaffField } from "~/features/workplaces/staff-form";
import { ChangeWorkplace, StaffForm } from "~/features/workplaces/workplace-forms";
import { parseWorkplaceNames } from "~/features/workplaces/workplace-names";
import { StaffTable } from "~/features/workplaces/workplace-tables";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { AppError } from "~/platform/errors";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ErrorSummary, type FieldErrors } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

const OFFICERS = ["commune-officer", "province-admin"] as const;

export const loader = guard(OFFICERS, async ({ app, viewer, params, request }) => {
  const workplace = await readWorkplace(app.db, viewer, params.workplace ?? "", vietnamDate(now()));
  return {
    workplace,
    figures: await listStaff(app.db, workplace),
    saved: new URL(request.url).searchParams.has("da-ghi"),
  };
});

export const action = guard(OFFICERS, async ({ app, viewer, params, request, t }) => {
  const today = vietnamDate(now());
  const { id } = await readWorkplace(app.db, viewer, params.workplace ?? "", today);
  const form = await request.formData();
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const { intent = "" } = typed;
  const saved = () => redirect(`/quan-tri/co-quan/${id}?da-ghi=1`);
  const refuse = (errors: FieldErrors) => data({ intent, errors, typed }, { status: 400 });
  if (intent === "staff") {
    const parsed = parseStaff(typed, today);
    if (parsed.ok) {
      await recordStaff(app.db, viewer, id, parsed.figure);
      throw saved();
    }
    const faults = Object.entries(parsed.faults) as [StaffField, StaffFault][];
    return refuse(
      Object.fromEntries(faults.map(([field, fault]) => [field, t(`workplaces.fault.${fault}`)])),
    );
  }
  if (intent === "retire" || intent === "restore") {
    const { ok } = await changeWorkplace(app.db, viewer, id, { retired: intent === "retire" });
    if (!ok) return refuse({ names: t("workplaces.fault.inUse") });
    throw saved();
  }
  if (intent !== "rename") throw new AppError("invalid");
  const parsed = parseWorkplaceNames(typed.names ?? "");
  if (!parsed.ok) return refuse({ names: t(`workplaces.fault.${parsed.fault}`, { name: parsed.name }) });
  const [name, second] = parsed.names;
  if (!name || second) return refuse({ names: t("workplaces.fault.one") });
  const { ok } = await changeWorkplace(app.db, viewer, id, { name });
  if (!ok) return refuse({ names: t("workplaces.fault.taken", { name }) });
  throw saved();
});

export const meta = pageTitle<typeof loader>((t, found) => found?.workplace.name ?? t("workplaces.title"));

export default function WorkplacePage() {
  const t = useT();
  const { workplace, figures, saved } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const ofStaff = failed?.intent === "staff";
  return (
    <div className="page page-narrow">
      <Breadcrumb entries={[[t("workplaces.title"), "/quan-tri/co-quan"], [workplace.name]]} />
      <h1>{workplace.name}</h1>
      <p className="lead">{workplace.communeName ?? t("workplaces.ofProvince")}</p>
      <ErrorSummary errors={failed?.errors} />
      {saved && !failed && (
        <p className="notice" role="status">
          ✓ {t("workplaces.saved")}
        </p>
      )}
      <h2>{t("workplaces.staffTitle")}</h2>
      {figures.length === 0 ? (
        <p className="empty">{t("workplaces.staffNone")}</p>
      ) : (
        <StaffTable figures={figures} />
      )}
      <h3>{t("workplaces.staffAdd")}</h3>
      <StaffForm returned={ofStaff ? failed : undefined} />
      <h2>{t("workplaces.changeTitle")}</h2>
      <ChangeWorkplace workplace={workplace} returned={failed && !ofStaff ? failed : undefined} />
    </div>
  );
}
