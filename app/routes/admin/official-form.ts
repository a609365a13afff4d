/** GET /quan-tri/bieu-mau?bieu=…&ky=…&xa=…&dang=… (Biểu 3 also &lop=…): an official document as a download. */
import { guard } from "~/features/accounts/guard.server";
import { parsePeriod } from "~/features/coverage/report-period";
import { findCommune } from "~/features/places/find-commune.server";
import { exportDocument } from "~/features/reports/official/export-document.server";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { notFound } from "~/platform/errors";

export const loader = guard(["commune-officer", "province-admin"], async ({ request, app, viewer }) => {
  const { searchParams } = new URL(request.url);
  const asked = (name: string) => searchParams.get(name) ?? "";
  const period = parsePeriod(asked("ky"));
  if (!period) throw notFound(`no period ${asked("ky")}`);
  const commune = asked("xa") ? await findCommune(app.db, asked("xa"), period.to) : null;
  return exportDocument(
    { db: app.db, viewer, period, commune, classId: asked("lop") || undefined, today: vietnamDate(now()) },
    { form: asked("bieu"), format: asked("dang") },
  );
});
