/** /quan-tri/danh-sach/:id: the dry run of a list, its doubts, and its confirmation. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { changePlan } from "~/features/rosters/change-plan.server";
import { ConfirmForm } from "~/features/rosters/confirm-form";
import { confirmRoster } from "~/features/rosters/confirm-roster.server";
import { decideRow } from "~/features/rosters/decide-row.server";
import { DoubtCard } from "~/features/rosters/doubt-card";
import { giveUpRoster } from "~/features/rosters/expire-roster.server";
import { findRoster } from "~/features/rosters/find-roster.server";
import { PlanForm } from "~/features/rosters/plan-fields";
import { parsePlan } from "~/features/rosters/plan-form";
import { planSchema } from "~/features/rosters/reading/read-roster";
import { rowFilters } from "~/features/rosters/roster-filters";
import { RosterStatus } from "~/features/rosters/roster-status";
import { RowTable } from "~/features/rosters/row-table";
import { showRoster } from "~/features/rosters/show-roster.server";
import { StateLinks } from "~/features/rosters/state-links";
import { useT } from "~/i18n/context";
import { formatDateTime, vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { AppError } from "~/platform/errors";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ErrorSummary, type FieldErrors } from "~/ui/form";
import { PageLinks } from "~/ui/page-links";
import { pageTitle } from "~/ui/page-title";

const OFFICERS = ["commune-officer", "province-admin"] as const;
const LISTS = "/quan-tri/danh-sach";
const LOOK_AGAIN_SECONDS = 2;

export const loader = guard(OFFICERS, async ({ app, viewer, params, request }) => {
  const filters = rowFilters.read(new URL(request.url).searchParams);
  const shown = await showRoster(app.db, app.keys, viewer, {
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

export const action = guard(OFFICERS, async ({ app, viewer, params, request, t }) => {
  const id = params.id ?? "";
  const form = await request.formData();
  const filters = rowFilters.read(new URL(request.url).searchParams);
  const refuse = (which: "plan" | "confirm", errors: FieldErrors) =>
    data(
      {
        which,
        errors,
        typed: {
          legalBasis: String(form.get("legalBasis") ?? ""),
          grounds: String(form.get("grounds") ?? ""),
        },
      },
      { status: 400 },
    );
  switch (form.get("intent")) {
    case "plan": {
      const { plan } = await findRoster(app.db, viewer, id);
      const parsed = parsePlan(form, planSchema.parse(plan));
      if (!parsed.ok)
        return refuse(
          "plan",
          Object.fromEntries(
            Object.entries(parsed.faults).map(([field, fault]) => [field, t(`rosters.fault.${fault}`)]),
          ),
        );
      await changePlan(app.db, viewer, id, parsed.plan);
      return redirect(`${LISTS}/${id}`);
    }
    case "decide": {
      const position = Number(form.get("position"));
      if (!Number.isSafeInteger(position) || position > 1_000_000) throw new AppError("invalid");
      await decideRow(app.db, viewer, id, { position, decision: String(form.get("decision") ?? "") });
      return redirect(`${LISTS}/${id}${rowFilters.write(filters, { saved: "quyet-dinh" })}`);
    }
    case "confirm": {
      const faults = await confirmRoster(app.db, viewer, id, {
        legalBasis: String(form.get("legalBasis") ?? ""),
        grounds: String(form.get("grounds") ?? ""),
      });
      if (faults)
        return refuse(
          "confirm",
          Object.fromEntries(
            Object.entries(faults).map(([field, fault]) => [field, t(`rosters.fault.${fault}`)]),
          ),
        );
      return redirect(`${LISTS}/${id}`);
    }
    case "give-up":
      await giveUpRoster(app, viewer, id);
      return redirect(`${LISTS}/${id}`);
    default:
      await findRoster(app.db, viewer, id);
      throw new AppError("invalid");
  }
});

export const meta = pageTitle<typeof loader>(
  (t, found) => found?.roster.fileName ?? t("common.notFoundTitle"),
);

export default function Roster() {
  const t = useT();
  const { roster, progress, stuck, plan, samples, undecided, rows, pages, filters } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { which, errors, typed } =
    answer && "which" in answer
      ? answer
      : { which: null, errors: {}, typed: { legalBasis: "", grounds: "" } };
  const sheets = plan.sheets.map(({ name }) => name);
  const left = plan.sheets.filter(({ read }) => !read).map(({ name }) => name);
  return (
    <div className="page">
      <Breadcrumb entries={[[t("rosters.title"), LISTS], [roster.fileName]]} />
      <h1>{roster.fileName}</h1>
      <p className="muted">
        {roster.communeName}.{" "}
        {t("rosters.uploadedBy", { name: roster.uploadedBy, moment: formatDateTime(roster.uploadedAt) })}
        {roster.step === "read" && (
          <> {t("rosters.keptUntil", { moment: formatDateTime(roster.expiresAt) })}</>
        )}
      </p>
      <RosterStatus roster={roster} progress={progress} stuck={stuck} />
      {roster.step === "read" && (
        <>
          {roster.counts && (
            <ConfirmForm
              counts={roster.counts}
              undecided={undecided}
              errors={which === "confirm" ? errors : {}}
              typed={typed}
            />
          )}
          {plan.sheets
            .filter(({ read, encoding }) => read && encoding !== "unicode")
            .map(({ name, encoding }) => (
              <p key={name} className="notice">
                {t("rosters.converted", { name, encoding: t(`rosters.encoding.${encoding}`) })}
              </p>
            ))}
          {left.length > 0 && <p className="notice">{t("rosters.sheetsLeft", { names: left.join(", ") })}</p>}
          {which === "plan" && <ErrorSummary errors={errors} />}
          <PlanForm
            plan={plan}
            samples={samples}
            errors={which === "plan" ? errors : {}}
            open={which === "plan" || !roster.counts || roster.fault !== null}
          />
          {roster.counts && (
            <section>
              <h2>{t("rosters.rows")}</h2>
              <StateLinks counts={roster.counts} view={filters.view} address={`${LISTS}/${roster.id}`} />
              {filters.saved === "quyet-dinh" && (
                <p className="notice" role="status">
                  ✓ {t("rosters.decisionSaved", { count: undecided })}
                </p>
              )}
              {roster.counts.faulty > 0 && (filters.view === "loi" || filters.view === "") && (
                <p>
                  <a href={`${LISTS}/${roster.id}/loi.csv`}>
                    {t("rosters.faultyFile", { count: roster.counts.faulty })}
                  </a>
                </p>
              )}
              {filters.view === "can-xem" && rows.map((row) => <DoubtCard key={row.position} row={row} />)}
              {rows.length === 0 ? (
                <p className="empty">{t("rosters.noRows")}</p>
              ) : (
                filters.view !== "can-xem" && <RowTable rows={rows} sheets={sheets} />
              )}
              <PageLinks
                page={filters.page}
                pages={pages}
                hrefOf={(page) => `${LISTS}/${roster.id}${rowFilters.write(filters, { page, saved: "" })}`}
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
