/** /quan-tri/tep-xuat: what can be exported, and the files a person asked for. */
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { hasRole } from "~/features/accounts/viewer";
import { communeOptions } from "~/features/coverage/filter-options.server";
import { periodWith } from "~/features/coverage/report-period";
import { periodChoices } from "~/features/indicators/period-choices";
import { DATASETS } from "~/features/reports/datasets.server";
import { ExportList } from "~/features/reports/export-list";
import { filterWords } from "~/features/reports/filter-words";
import { listExports } from "~/features/reports/list-exports.server";
import { FormPicker } from "~/features/reports/official/form-picker";
import { FORMS } from "~/features/reports/official/forms.server";
import { findFormat } from "~/features/reports/open-report.server";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { pageTitle } from "~/ui/page-title";

export const loader = guard(["commune-officer", "province-admin"], async ({ app, viewer }) => {
  const today = vietnamDate(now());
  const files = await listExports(app.db, viewer);
  const wholeProvince = hasRole(viewer, "province-admin");
  return {
    picker: {
      forms: FORMS.filter(({ levels }) => wholeProvince || levels.includes("commune")).map(
        ({ id, name, summary }) => ({ id, name: `${name}: ${summary.replace(" {kỳ}", "")}` }),
      ),
      periods: periodChoices(today).flatMap(({ periods }) => periods.filter(({ from }) => from <= today)),
      chosenPeriod: periodWith("month", today).id,
      communes: await communeOptions(app.db, viewer, today),
      wholeProvince,
    },
    datasets: DATASETS.filter(({ roles }) => hasRole(viewer, ...roles)).map(({ id, title }) => ({
      id,
      title,
    })),
    files: files.flatMap((file) => {
      const dataset = DATASETS.find(({ id }) => id === file.dataset);
      if (!dataset) return [];
      const { title } = dataset;
      return { ...file, title, format: findFormat(file.format).id, filters: filterWords(file.filters) };
    }),
  };
});

export const meta = pageTitle<typeof loader>((t) => t("reports.filesTitle"));

export default function Exports() {
  const t = useT();
  const { datasets, files, picker } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <h1>{t("reports.filesTitle")}</h1>
      <p className="lead">{t("reports.filesLead")}</p>
      <h2>{t("reports.forms")}</h2>
      <p>{t("reports.formsLead")}</p>
      <FormPicker {...picker} />
      {picker.wholeProvince && (
        <p>
          <a href="/quan-tri/mau-bao-cao">{t("reports.templatesTitle")}</a>
        </p>
      )}
      <h2>{t("reports.lists")}</h2>
      <ul>
        {datasets.map(({ id, title }) => (
          <li key={id}>
            <a href={`/quan-tri/xuat-tep/${id}`}>{t(title)}</a>
          </li>
        ))}
      </ul>
      <div className="list-head">
        <h2>{t("reports.myFiles")}</h2>
        {files.some(({ state }) => state === "making") && (
          <a className="button button-secondary" href="/quan-tri/tep-xuat">
            {t("reports.lookAgain")}
          </a>
        )}
      </div>
      {files.length === 0 ? <p className="empty">{t("reports.noFiles")}</p> : <ExportList files={files} />}
    </div>
  );
}
