/** /quan-tri/vneid/:id: the dry run of a ministry's list, its doubts, its confirmation and its withdrawal. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { PlanForm } from "~/features/rosters/plan-fields";
import { parsePlan } from "~/features/rosters/plan-form";
import { CONFIRMATION_FIELDS } from "~/features/rosters/reading/fields";
import { planSchema } from "~/features/rosters/reading/read-roster";
import { changeListPlan } from "~/features/vneid/change-list-plan.server";
import { ConfirmForm } from "~/features/vneid/confirm-form";
import { confirmList } from "~/features/vneid/confirm-list.server";
import { decideRow } from "~/features/vneid/decide-row.server";
import { DoubtCard } from "~/features/vneid/doubt-card";
import { giveUpList } from "~/features/vneid/expire-list.server";
import { findList } from "~/features/vneid/find-list.server";
import { rowFilters } from "~/features/vneid/list-filters";
import { ListStatus } from "~/features/vneid/list-status";
import { RowTable } from "~/features/vneid/row-table";
import { showList } from "~/features/vneid/show-list.server";
import { StateLinks } from "~/features/vneid/state-links";
import { WithdrawForm } from "~/features/vneid/withdraw-form";
import { withdrawList } from "~/features/vneid/withdraw-list.server";
import { useT } from "~/i18n/context";
import { formatCalendarDate, formatDateTime, vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { AppError } from "~/platform/errors";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ErrorSummary, type FieldErrors } from "~/ui/form";
import { PageLinks } from "~/ui/page-links";
import { pageTitle } from "~/ui/page-title";

const LISTS = "/quan-tri/vneid";
const LOOK_AGAIN_SECONDS = 2;
const NEEDED = ["personalId", "commune", "confirmedOn"] as const;

export const loader = guard(["province-admin"], async ({ app, viewer, params, request }) => {
  const filters = rowFilters.read(new URL(request.url).searchParams);
  const shown = await showList(app.db, app.keys, viewer, {
    id: params.id ?? "",
    view: filters.view,
    page: filters.page,
    today: vietnamDate(now()),
  });
  const atWork = shown.progress !== null && !shown.stuck;
  return data({ filters, ...shown }, atWork ? { headers: { Refresh: String(LOOK_AGAIN_SECONDS) } } : {});
});

/** While a job is at work the page asks for itself again, without script. */
export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => {
  const refresh = loaderHeaders.get("Refresh");
  return refresh ? { Refresh: refresh } : new Headers();
};

export const action = guard(["province-admin"], async ({ app, viewer, params, request, t }) => {
  const id = params.id ?? "";
  const form = await request.formData();
  const filters = rowFilters.read(new URL(request.url).searchParams);
  const reason = String(form.get("reason") ?? "");
  const refuse = (which: "plan" | "confirm" | "withdraw", errors: FieldErrors) =>
    data({ which, errors, reason }, { status: 400 });
  switch (form.get("intent")) {
    case "plan": {
      const { plan } = await findList(app.db, viewer, id);
      const parsed = parsePlan(form, planSchema.parse(plan), CONFIRMATION_FIELDS, NEEDED);
      if (!parsed.ok)
        return refuse(
          "plan",
          Object.fromEntries(
            Object.entries(parsed.faults).map(([field, fault]) => [field, t(`rosters.fault.${fault}`)]),
          ),
        );
      await changeListPlan(app.db, viewer, id, parsed.plan);
      return redirect(`${LISTS}/${id}`);
    }
    case "decide": {
      const position = Number(form.get("position"));
      if (!Number.isSafeInteger(position) || position > 10_000_000) throw new AppError("invalid");
      const decision = String(form.get("decision") ?? "");
      const fault = await decideRow(app.db, viewer, id, { position, decision });
      return redirect(
        `${LISTS}/${id}${rowFilters.write(filters, { saved: fault ? "trung" : "quyet-dinh" })}`,
      );
    }
    case "confirm": {
      const fault = await confirmList(app.db, viewer, id);
      return fault ? refuse("confirm", { confirm: t(`vneid.fault.${fault}`) }) : redirect(`${LISTS}/${id}`);
    }
    case "withdraw": {
      const fault = await withdrawList(app.db, viewer, id, reason);
      if (!fault) return redirect(`${LISTS}/${id}`);
      const words =
        fault.code === "repeated"
          ? t("vneid.fault.repeated", { name: fault.later })
          : t(`vneid.fault.${fault.code}`);
      return refuse("withdraw", { reason: words });
    }
    case "give-up":
      await giveUpList(app, viewer, id);
      return redirect(`${LISTS}/${id}`);
    default:
      await findList(app.db, viewer, id);
      throw new AppError("invalid");
  }
});

export const meta = pageTitle<typeof loader>((t, found) => found?.list.fileName ?? t("common.notFoundTitle"));

export default function VneidList() {
  const t = useT();
  const { list, progress, stuck, plan, samples, undecided, rows, pages, filters } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { which, errors, reason } =
    answer && "which" in answer ? answer : { which: null, errors: {}, reason: "" };
  const address = `${LISTS}/${list.id}`;
  return (
    <div className="page">
      <Breadcrumb entries={[[t("vneid.title"), LISTS], [list.fileName]]} />
      <h1>{list.fileName}</h1>
      <p>
        {t(list.whole ? "vneid.aboutWhole" : "vneid.aboutPart", {
          date: formatCalendarDate(list.asOf),
          source: list.source,
        })}
      </p>
      <p className="muted">
        {t("rosters.uploadedBy", { name: list.uploadedBy, moment: formatDateTime(list.uploadedAt) })}
        {list.step === "read" && <> {t("rosters.keptUntil", { moment: formatDateTime(list.expiresAt) })}</>}
      </p>
      <ListStatus list={list} progress={progress} stuck={stuck} />
      {list.step === "written" && <WithdrawForm errors={which === "withdraw" ? errors : {}} typed={reason} />}
      {list.step === "read" && (
        <>
          {which === "confirm" && <ErrorSummary errors={errors} />}
          {list.counts && <ConfirmForm counts={list.counts} undecided={undecided} />}
          {which === "plan" && <ErrorSummary errors={errors} />}
          <PlanForm
            plan={plan}
            samples={samples}
            errors={which === "plan" ? errors : {}}
            open={which === "plan" || !list.counts || list.fault !== null}
            fields={CONFIRMATION_FIELDS}
          />
          {list.counts && (
            <section>
              <h2>{t("rosters.rows")}</h2>
              <StateLinks counts={list.counts} view={filters.view} address={address} />
              {filters.saved && (
                <p className={filters.saved === "trung" ? "notice notice-danger" : "notice"} role="status">
                  {filters.saved === "trung"
                    ? t("vneid.fault.taken")
                    : `✓ ${t("rosters.decisionSaved", { count: undecided })}`}
                </p>
              )}
              {list.counts.faulty > 0 && (filters.view === "loi" || filters.view === "") && (
                <p>
                  <a href={`${address}/loi.csv`}>{t("rosters.faultyFile", { count: list.counts.faulty })}</a>
                </p>
              )}
              {filters.view === "can-xem" && rows.map((row) => <DoubtCard key={row.position} row={row} />)}
              {rows.length === 0 ? (
                <p className="empty">{t("rosters.noRows")}</p>
              ) : (
                filters.view !== "can-xem" && (
                  <RowTable rows={rows} sheets={plan.sheets.map(({ name }) => name)} />
                )
              )}
              <PageLinks
                page={filters.page}
                pages={pages}
                hrefOf={(page) => `${address}${rowFilters.write(filters, { page, saved: "" })}`}
              />
            </section>
          )}
          <form method="post">
            <button type="submit" name="intent" value="give-up" className="button button-quiet">
              {t("rosters.giveUp")}
            </button>
          </form>
        </>
      )}
    </div>
  );
}
