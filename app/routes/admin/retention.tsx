/** /quan-tri/thoi-han-luu-giu: how long records are kept, what went last and what goes next. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { REASON_LENGTH } from "~/features/certificates/reason";
import { changeTerm, settableClass } from "~/features/retention/change-term.server";
import { RetentionTable } from "~/features/retention/retention-table";
import { showRetention } from "~/features/retention/show-retention.server";
import { TermFields } from "~/features/retention/term-fields";
import { useT } from "~/i18n/context";
import { pageTitle } from "~/ui/page-title";

const ADDRESS = "/quan-tri/thoi-han-luu-giu";

export const loader = guard(["province-admin"], async ({ request, app }) => {
  const search = new URL(request.url).searchParams;
  const classes = await showRetention(app.db);
  return {
    classes,
    changing: classes.find(({ id }) => id === search.get("sua")),
    saved: search.has("da-ghi"),
  };
});

export const action = guard(["province-admin"], async ({ request, app, viewer, t }) => {
  const form = await request.formData();
  const id = String(form.get("class") ?? "");
  const { least, most } = settableClass(id).keeping;
  const faults = await changeTerm(app.db, viewer, id, form);
  if (!faults) throw redirect(`${ADDRESS}?da-ghi=1`);
  const errors = Object.fromEntries(
    Object.entries(faults).map(([field, fault]) => [
      field,
      fault === "reasonShort" || fault === "reasonLong"
        ? t(`retention.fault.${fault}`, { least: REASON_LENGTH.least, most: REASON_LENGTH.most })
        : t(`retention.fault.${fault}`, { least, most }),
    ]),
  );
  const typed = { months: String(form.get("months") ?? ""), reason: String(form.get("reason") ?? "") };
  return data({ errors, typed }, { status: 400 });
});

export const meta = pageTitle((t) => t("retention.title"));

export default function Retention() {
  const t = useT();
  const { classes, changing, saved } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <div className="page">
      <h1>{t("retention.title")}</h1>
      <p className="lead">
        {t("retention.lead")} <a href="/quan-tri/ban-do-du-lieu">{t("retention.toMap")}</a>
      </p>
      {saved && (
        <p className="notice" role="status">
          {t("retention.saved")}
        </p>
      )}
      {changing && <TermFields shown={changing} errors={failed?.errors} typed={failed?.typed} />}
      <RetentionTable classes={classes} hrefOf={(id) => `${ADDRESS}?sua=${id}`} />
    </div>
  );
}
