/**
 * /quan-tri/lop-hoc/:class/buoi/:session/ghi, for attendance.island.ts. GET: who is noted how. POST: marks of a
 * device's outbox (platform/outbox), each answered, with the list as it is then.
 */
import { guard } from "~/features/accounts/guard.server";
import { attendanceState } from "~/features/classes/attendance-state.server";
import { CLASS_ROLES } from "~/features/classes/class-roles";
import { readAttendance } from "~/features/classes/read-attendance.server";
import { marksSchema, recordMarks } from "~/features/classes/record-marks.server";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { AppError } from "~/platform/errors";

const HEADERS = { "Cache-Control": "private, no-store" };

const idsOf = (params: Record<string, string | undefined>) => ({
  classId: params.class ?? "",
  sessionId: params.session ?? "",
});

export const loader = guard(CLASS_ROLES, async ({ app, viewer, params, t }) => {
  const page = await readAttendance(app.db, viewer, idsOf(params), vietnamDate(now()));
  return Response.json(attendanceState(page, t), { headers: HEADERS });
});

export const action = guard(CLASS_ROLES, async ({ app, viewer, params, request, t }) => {
  const sent = marksSchema.safeParse(await request.json().catch(() => undefined));
  if (!sent.success) throw new AppError("invalid");
  // Marks wait for the officer who made them: on a shared device somebody else may be signed in by now.
  if (sent.data.owner !== viewer.personId) throw new AppError("conflict", "another owner");
  const answers = await recordMarks(app.db, viewer, idsOf(params), sent.data.items);
  const page = await readAttendance(app.db, viewer, idsOf(params), vietnamDate(now()));
  return Response.json({ answers, ...attendanceState(page, t) }, { headers: HEADERS });
});
