/** GET /quan-tri/danh-sach/:id/loi.csv: the rows that cannot be entered, each with why. */
import { guard } from "~/features/accounts/guard.server";
import { faultyCsv } from "~/features/rosters/faulty-csv.server";
import { findRoster } from "~/features/rosters/find-roster.server";
import { planSchema } from "~/features/rosters/reading/read-roster";
import { faultyRows } from "~/features/rosters/show-roster.server";

export const loader = guard(["commune-officer", "province-admin"], async ({ app, viewer, params, t }) => {
  const id = params.id ?? "";
  const { plan } = await findRoster(app.db, viewer, id);
  const sheets = planSchema.parse(plan).sheets.map(({ name }) => name);
  return new Response(await faultyCsv(faultyRows(app.db, app.keys, viewer, id), t, sheets), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="dong-loi.csv"',
      "Cache-Control": "private, no-store",
    },
  });
});
