/**
 * GET /quan-tri/bieu-mau?bieu=…&ky=…&xa=…&dang=… (Biểu 3 also &lop=…): an official document as a download. Source
 * trainers get Biểu 3 of a class they teach, and nothing else (features/reports/official/make-document.server.ts).
 */
import { guard } from "~/features/accounts/guard.server";
import { CLASS_ROLES } from "~/features/classes/class-roles";
import { parsePeriod } from "~/features/coverage/report-period";
import { findCommune } from "~/features/places/find-commune.server";
import { exportDocument } from "~/features/reports/official/export-document.server";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { notFound } from "~/platform/errors";

export const loader = guard(CLASS_ROLES, async ({ request, app, viewer }) => {
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
