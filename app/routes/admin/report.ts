/** GET /quan-tri/bao-cao/<dataset>.<format>: a report as a file, with the filters of its screen. */
import { guard } from "~/features/accounts/guard.server";
import { exportReport } from "~/features/reports/export-report.server";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";

export const loader = guard(
  // Which of them a dataset is for, it says itself.
  ["commune-officer", "province-admin", "source-trainer"],
  ({ request, params, app, viewer, locale, t, drained }) =>
    exportReport({
      db: app.db,
      viewer,
      today: vietnamDate(now()),
      locale,
      t,
      file: params.file ?? "",
      search: new URL(request.url).searchParams,
      drained,
      signal: request.signal,
    }),
);
