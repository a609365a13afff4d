/** /quan-tri/xuat-tep/:dataset: asks for a report as a file that is made behind the pages. */
import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { mayOpenPersonalIds } from "~/features/accounts/open-personal-ids.server";
import { REASON_LENGTH } from "~/features/certificates/reason";
import { ExportFields } from "~/features/reports/export-fields";
import { holds, parseExportForm } from "~/features/reports/export-form";
import { filterWords } from "~/features/reports/filter-words";
import { FORMATS } from "~/features/reports/formats.server";
import { findDataset } from "~/features/reports/open-report.server";
import { requestExport } from "~/features/reports/request-export.server";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ErrorSummary } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

const OFFICERS = ["commune-officer", "province-admin"] as const;

export const loader = guard(OFFICERS, async ({ request, params, app, viewer, locale, t }) => {
  const { searchParams } = new URL(request.url);
  const dataset = findDataset(viewer, params.dataset ?? "");
  const opening = { db: app.db, viewer, today: vietnamDate(now()), locale, t };
  const { count, filters } = await dataset.open(opening, searchParams);
  const asked = FORMATS.find(({ id }) => id === searchParams.get("dang"));
  const fits = (asked && holds(asked, count) && asked.id) || "xlsx";
  return {
    title: dataset.title,
    count,
    filters: filterWords(filters),
    formats: FORMATS.map((format) => ({
      id: format.id,
      limit: holds(format, count) ? null : (format.maxRows ?? null),
    })),
    chosen: fits,
    tooLong: asked !== undefined && fits !== asked.id,
    mayHaveFullIds: dataset.hasPersonalIds && mayOpenPersonalIds(viewer),
  };
});

export const action = guard(OFFICERS, async ({ request, params, app, viewer, locale, t }) => {
  const { searchParams } = new URL(request.url);
  const dataset = findDataset(viewer, params.dataset ?? "");
  const asking = { db: app.db, viewer, today: vietnamDate(now()), locale, t };
  const { count } = await dataset.open(asking, searchParams);
  const form = await request.formData();
  const mayHaveFullIds = dataset.hasPersonalIds && mayOpenPersonalIds(viewer);
  const parsed = parseExportForm(form, { formats: FORMATS, count, mayHaveFullIds });
  if (!parsed.ok) {
    const errors = Object.fromEntries(
      Object.entries(parsed.faults).map(([name, fault]) => [
        name,
        t(`reports.fault.${fault}`, REASON_LENGTH),
      ]),
    );
    const text = (name: string) => String(form.get(name) ?? "");
    const typed = { format: text("format"), purpose: text("purpose"), fullIds: form.has("fullIds") };
    return data({ errors, typed }, { status: 400 });
  }
  await requestExport(asking, dataset, searchParams, parsed.wanted);
  throw redirect("/quan-tri/tep-xuat");
});

export const meta = pageTitle<typeof loader>((t, found) =>
  t("reports.exportTitle", { report: found ? t(found.title) : "" }),
);

export default function ExportForm() {
  const t = useT();
  const { title, count, filters, formats, chosen, tooLong, mayHaveFullIds } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const heading = t("reports.exportTitle", { report: t(title) });
  return (
    <div className="page page-narrow">
      <Breadcrumb entries={[[t("reports.filesTitle"), "/quan-tri/tep-xuat"], [heading]]} />
      <h1>{heading}</h1>
      <p className="lead">{t("reports.exportLead", { count })}</p>
      <p>
        {t("reports.filters")}: {filters || t("reports.noFilters")}
      </p>
      {tooLong && <p className="notice notice-warm">{t("reports.tooLong")}</p>}
      <ErrorSummary errors={failed?.errors} />
      <Form method="post" noValidate>
        <ExportFields
          formats={formats}
          mayHaveFullIds={mayHaveFullIds}
          typed={failed?.typed ?? { format: chosen, purpose: "", fullIds: false }}
          errors={failed?.errors}
        />
        <p className="muted">{t("reports.logged")}</p>
        <button type="submit" className="button">
          {t("reports.make")}
        </button>
      </Form>
    </div>
  );
}
