/** /quan-tri/gop-tai-khoan/:id: one merge: who, why, and taking it back while there is time. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { readMerge } from "~/features/merging/list-merges.server";
import { undoMerge } from "~/features/merging/merge-accounts.server";
import { doneFilters } from "~/features/merging/merge-filters";
import { ReasonForm } from "~/features/merging/reason-form";
import { useT } from "~/i18n/context";
import { formatDateTime } from "~/i18n/format";
import { AppError } from "~/platform/errors";
import { Breadcrumb } from "~/ui/breadcrumb";
import type { FieldErrors } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

const ADDRESS = "/quan-tri/gop-tai-khoan";
const OFFICERS = ["commune-officer", "province-admin"] as const;

export const loader = guard(OFFICERS, async ({ request, app, viewer, params }) => ({
  ...(await readMerge(app.db, viewer, params.id ?? "")),
  saved: doneFilters.read(new URL(request.url).searchParams).saved,
}));

export const action = guard(OFFICERS, async ({ request, app, viewer, params, t }) => {
  const mergeId = params.id ?? "";
  await readMerge(app.db, viewer, mergeId);
  const form = await request.formData();
  if (form.get("intent") !== "undo") throw new AppError("invalid");
  const reason = String(form.get("reason") ?? "");
  const fault = await undoMerge(app.db, app.keys, viewer, { mergeId, reason });
  if (!fault) throw redirect(`${ADDRESS}/${mergeId}${doneFilters.write({ saved: "hoan-tac" })}`);
  const errors: FieldErrors =
    fault === "reasonShort" || fault === "reasonLong"
      ? { reason: t(`certificates.fault.${fault}`) }
      : { "": t(fault === "erased" ? "merging.fault.undoErased" : `merging.fault.${fault}`) };
  return data({ errors, reason }, { status: 400 });
});

export const meta = pageTitle((t) => t("merging.detailTitle"));

export default function Merge() {
  const t = useT();
  const merge = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const person = ({ id, fullName, birthYear }: typeof merge.survivor) => (
    <a href={`/quan-tri/nguoi/${id}`}>
      {fullName} ({birthYear})
    </a>
  );
  return (
    <div className="page page-narrow">
      <Breadcrumb entries={[[t("merging.title"), ADDRESS], [t("merging.detailTitle")]]} />
      <h1>{t("merging.detailTitle")}</h1>
      {merge.saved && (
        <p className="notice" role="status">
          ✓ {t(merge.saved === "gop" ? "merging.mergedNotice" : "merging.undoneNotice")}
        </p>
      )}
      <dl className="card details">
        <div>
          <dt>{t("merging.kept")}</dt>
          <dd>{person(merge.survivor)}</dd>
        </div>
        <div>
          <dt>{t("merging.ended")}</dt>
          <dd>{person(merge.merged)}</dd>
        </div>
        <div>
          <dt>{t("merging.reason")}</dt>
          <dd>{merge.reason}</dd>
        </div>
        <div>
          <dt>{t("merging.who")}</dt>
          <dd>{t("merging.by", { name: merge.mergedBy, at: formatDateTime(merge.mergedAt) })}</dd>
        </div>
      </dl>
      {merge.undoneAt ? (
        <p className="notice notice-warm">{t("merging.undone", { at: formatDateTime(merge.undoneAt) })}</p>
      ) : merge.canUndo ? (
        <>
          <h2>{t("merging.undoTitle")}</h2>
          <p>{t("merging.undoUntil", { at: formatDateTime(merge.undoUntil) })}</p>
          <p>{t("merging.undoLead")}</p>
          <ReasonForm
            intent="undo"
            label={t("merging.undoReason")}
            button={t("merging.undo")}
            failed={failed}
          />
        </>
      ) : (
        <p className="muted">{t("merging.undoOver")}</p>
      )}
    </div>
  );
}
