/** /quan-tri/gop-tai-khoan/so-sanh: two accounts side by side, what a merge would do, and doing it. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { audienceOptions } from "~/features/coverage/filter-options.server";
import { mergeAccounts, UNDO_DAYS } from "~/features/merging/merge-accounts.server";
import { MergeEffect } from "~/features/merging/merge-effect";
import { doneFilters, pairFilters } from "~/features/merging/merge-filters";
import { MergeSides } from "~/features/merging/merge-sides";
import { previewMerge } from "~/features/merging/preview-merge.server";
import { ReasonForm } from "~/features/merging/reason-form";
import { useT } from "~/i18n/context";
import { AppError } from "~/platform/errors";
import { Breadcrumb } from "~/ui/breadcrumb";
import type { FieldErrors } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

const ADDRESS = "/quan-tri/gop-tai-khoan";
const OFFICERS = ["commune-officer", "province-admin"] as const;

export const loader = guard(OFFICERS, async ({ request, app, viewer, locale }) => {
  const pair = pairFilters.read(new URL(request.url).searchParams);
  return {
    pair,
    ...(await previewMerge(app.db, viewer, pair)),
    audiences: Object.fromEntries(await audienceOptions(app.db, locale)),
    days: UNDO_DAYS,
  };
});

export const action = guard(OFFICERS, async ({ request, app, viewer, t }) => {
  const pair = pairFilters.read(new URL(request.url).searchParams);
  const form = await request.formData();
  if (form.get("intent") !== "merge") throw new AppError("invalid");
  const reason = String(form.get("reason") ?? "");
  const result = await mergeAccounts(app.db, app.keys, viewer, { ...pair, reason });
  if (result.ok) throw redirect(`${ADDRESS}/${result.mergeId}${doneFilters.write({ saved: "gop" })}`);
  const { fault } = result;
  const errors: FieldErrors =
    fault === "reasonShort" || fault === "reasonLong"
      ? { reason: t(`certificates.fault.${fault}`) }
      : { "": t(`merging.fault.${fault}`) };
  return data({ errors, reason }, { status: 400 });
});

export const meta = pageTitle((t) => t("merging.compareTitle"));

export default function CompareAccounts() {
  const t = useT();
  const { pair, survivor, merged, fault, after, audiences, days } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const turned = pairFilters.write({ survivorId: pair.mergedId, mergedId: pair.survivorId });
  return (
    <div className="page">
      <Breadcrumb entries={[[t("merging.title"), ADDRESS], [t("merging.compareTitle")]]} />
      <h1>{t("merging.compareTitle")}</h1>
      <MergeSides {...{ survivor, merged, audiences }} />
      <p>
        <a className="button button-secondary" href={`${ADDRESS}/so-sanh${turned}`}>
          {t("merging.turn")}
        </a>
      </p>
      {fault && (
        <p className="notice notice-danger" role="alert">
          {t(`merging.fault.${fault}`)}
        </p>
      )}
      {after && (
        <>
          <MergeEffect effect={after} days={days} />
          <ReasonForm
            intent="merge"
            label={t("merging.reason")}
            hint={t("merging.reasonHint")}
            button={t("merging.merge")}
            failed={failed}
          />
        </>
      )}
    </div>
  );
}
