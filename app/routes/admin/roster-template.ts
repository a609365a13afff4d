/** GET /quan-tri/danh-sach/mau.xlsx: the workbook to fill in, with the hamlets and workplaces of the asker's first commune. */
import { guard } from "~/features/accounts/guard.server";
import { administeredCommunes } from "~/features/accounts/viewer";
import { readProgramme } from "~/features/catalog/read-programme.server";
import { listHamlets } from "~/features/places/list-hamlets.server";
import { rosterWorkplaces } from "~/features/rosters/roster-context.server";
import { rosterTemplate } from "~/features/rosters/roster-template.server";

export const loader = guard(["commune-officer", "province-admin"], async ({ app, viewer, t }) => {
  const communes = administeredCommunes(viewer);
  const [own] = communes === "all" ? [] : communes;
  const hamlets = own ? await listHamlets(app.db, own) : [];
  const workplaces = own ? await rosterWorkplaces(app.db, own) : [];
  const { audiences } = await readProgramme(app.db);
  const bytes = await rosterTemplate(t, {
    hamlets: hamlets.map(({ fullName }) => fullName),
    audiences: audiences.map(({ name }) => name),
    workplaces: workplaces.map(({ name }) => name),
  });
  return new Response(bytes as unknown as BodyInit, {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": 'attachment; filename="mau-danh-sach.xlsx"',
      "Cache-Control": "private, no-store",
    },
  });
});
