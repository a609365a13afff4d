/** /quan-tri/dan-so/nhap: figures of many communes from a file. First shown row by row, then stored at once. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { DryRun } from "~/features/coverage/commune-figures/dry-run";
import { figuresAsCsv } from "~/features/coverage/commune-figures/figure-csv.server";
import { figureFilters } from "~/features/coverage/commune-figures/figure-filters";
import { figureKind } from "~/features/coverage/commune-figures/figure-kinds";
import { planFigures } from "~/features/coverage/commune-figures/plan-figures.server";
import { writeFigures } from "~/features/coverage/commune-figures/write-figures.server";
import { listCommunes } from "~/features/places/list-communes.server";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { readFirstSheet, readOwnCsv } from "~/platform/spreadsheet/read-first-sheet.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ErrorSummary, Field } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

export const loader = guard(["province-admin"], async ({ request, app }) => {
  const { kind } = figureFilters.read(new URL(request.url).searchParams);
  return { kind, communes: (await listCommunes(app.db, vietnamDate(now()))).length };
});

export const action = guard(["province-admin"], async ({ request, app, viewer, t }) => {
  const form = await request.formData();
  const kind = figureKind(String(form.get("kind")));
  const today = vietnamDate(now());
  const refuse = (fault: Parameters<typeof words>[0]) =>
    data({ errors: { file: words(fault) }, plan: null }, { status: 400 });
  const words = (
    fault:
      | "fileEmpty"
      | "fileKind"
      | "fileBroken"
      | "fileLarge"
      | "fileEncoding"
      | "noHeading"
      | "noRows"
      | "noPlaceColumn"
      | "noDateColumn"
      | "noNumberColumn"
      | "noSourceColumn",
  ) => t(`figures.fault.${fault}`);

  if (form.get("intent") === "confirm") {
    const read = await readOwnCsv(String(form.get("table") ?? ""));
    if (!read.ok) return refuse(read.fault);
    const result = await writeFigures(app.db, viewer, { table: read.rows, kind, today });
    if (result.ok) {
      const done = new URLSearchParams({
        loai: kind.id,
        luu: String(result.written),
        giu: String(result.same),
      });
      return redirect(`/quan-tri/dan-so?${done}`);
    }
    if ("fault" in result) return refuse(result.fault);
    return data({ errors: {}, plan: { kind: kind.id, rows: result.rows, table: "" } }, { status: 400 });
  }

  const file = form.get("file");
  const read = await readFirstSheet(
    file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array(),
  );
  if (!read.ok) return refuse(read.fault);
  const planned = await planFigures(app.db, read.rows, kind, today);
  if (!planned.ok) return refuse(planned.fault);
  const good = planned.rows.flatMap((row) => (row.state === "faulty" ? [] : [row.row]));
  return data({ errors: {}, plan: { kind: kind.id, rows: planned.rows, table: figuresAsCsv(good) } });
});

export const meta = pageTitle<typeof loader>((t) => t("figures.import"));

export default function FiguresImport() {
  const t = useT();
  const { kind, communes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { errors, plan } = answer && "plan" in answer ? answer : { errors: {}, plan: null };
  return (
    <div className="page">
      <Breadcrumb entries={[[t("figures.title"), `/quan-tri/dan-so?loai=${kind}`], [t("figures.import")]]} />
      <h1>
        {t("figures.import")}: {t(`figures.kind.${kind}`)}
      </h1>
      <p className="lead">{t("figures.importLead")}</p>
      <p>{t("figures.columns")}</p>
      <p>
        <a href={`/quan-tri/dan-so/mau/${kind}.csv`}>{t("figures.template", { count: communes })}</a>
      </p>
      <ErrorSummary errors={errors} />
      <form method="post" encType="multipart/form-data" className="card" noValidate>
        <input type="hidden" name="kind" value={kind} />
        <Field name="file" label={t("figures.file")} error={(errors as { file?: string }).file}>
          {(control) => <input type="file" accept=".xlsx,.csv" {...control} />}
        </Field>
        <button type="submit" className="button">
          {t("figures.check")}
        </button>
      </form>
      {plan && <DryRun {...plan} />}
    </div>
  );
}
