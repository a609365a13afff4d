/** GET /quan-tri/vneid/:id/loi.csv: the rows that cannot be written, each with why. */
import { guard } from "~/features/accounts/guard.server";
import { planSchema } from "~/features/rosters/reading/read-roster";
import { faultyCsv } from "~/features/vneid/faulty-csv.server";
import { findList } from "~/features/vneid/find-list.server";
import { faultyRows } from "~/features/vneid/show-list.server";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";

export const loader = guard(["province-admin"], async ({ app, viewer, params, t }) => {
  const id = params.id ?? "";
  const { plan } = await findList(app.db, viewer, id);
  const sheets = planSchema.parse(plan).sheets.map(({ name }) => name);
  const rows = faultyRows(app.db, app.keys, viewer, { id, today: vietnamDate(now()) });
  return new Response(await faultyCsv(rows, t, sheets), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="dong-loi.csv"',
      "Cache-Control": "private, no-store",
    },
  });
});
