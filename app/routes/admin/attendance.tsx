/**
 * /quan-tri/lop-hoc/:class/buoi/:session: take attendance by hand or with the camera. Opened once, it goes on working
 * without network: attendance.island.ts.
 */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { topicTitle } from "~/features/catalog/topic-words";
import { AttendanceList } from "~/features/classes/attendance-list";
import { CLASS_ROLES } from "~/features/classes/class-roles";
import { sessionWords } from "~/features/classes/class-words";
import { readAttendance } from "~/features/classes/read-attendance.server";
import { readClass } from "~/features/classes/read-class.server";
import { recordMarks } from "~/features/classes/record-marks.server";
import { useLocale, useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { AppError } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { pageTitle } from "~/ui/page-title";

const idsOf = (params: Record<string, string | undefined>) => ({
  classId: params.class ?? "",
  sessionId: params.session ?? "",
});

export const loader = guard(CLASS_ROLES, async ({ app, viewer, params, request }) => {
  const today = vietnamDate(now());
  const page = await readAttendance(app.db, viewer, idsOf(params), today);
  const { topic } = await readClass(app.db, viewer, page.found.id, today);
  return {
    page,
    topic,
    officerId: viewer.personId,
    fault: new URL(request.url).searchParams.get("loi"),
    script: app.islands.attendance,
  };
});

export const action = guard(CLASS_ROLES, async ({ app, viewer, params, request }) => {
  const ids = idsOf(params);
  const form = await request.formData();
  const mark = form.has("present") ? "present" : "absent";
  const person = String(form.get(mark) ?? "");
  if (person === "") throw new AppError("invalid");
  const { people } = await readAttendance(app.db, viewer, ids, vietnamDate(now()));
  const settles = people.find(({ id }) => id === person)?.outcome === "disputed";
  const [answer] = await recordMarks(app.db, viewer, ids, [{ id: newId(), person, mark, settles, age: 0 }]);
  const page = `/quan-tri/lop-hoc/${ids.classId}/buoi/${ids.sessionId}`;
  throw redirect(answer?.fault ? `${page}?loi=${answer.fault}` : `${page}#${person}`);
});

export const headers = () => ({ "Cache-Control": "private, no-store" });

export const meta = pageTitle((t) => t("classes.attendance"));

const FAULTS = ["unknownCard", "notListed", "tooEarly", "notRunning"] as const;

export default function Attendance() {
  const t = useT();
  const locale = useLocale();
  const { page, topic, officerId, fault, script } = useLoaderData<typeof loader>();
  const known = FAULTS.find((one) => one === fault);
  const takes = page.found.state === "running";
  return (
    <div className="page page-narrow">
      <Breadcrumb
        entries={[
          [t("classes.title"), "/quan-tri/lop-hoc"],
          [topicTitle(topic, locale), `/quan-tri/lop-hoc/${page.found.id}`],
          [t("classes.attendance")],
        ]}
      />
      <h1>{t("classes.attendance")}</h1>
      <p className="lead">{sessionWords(page.session)}</p>
      {known && <p className="notice notice-danger">{t(`classes.fault.${known}`)}</p>}
      {!takes && <p className="notice notice-warm">{t("classes.fault.notRunning")}</p>}
      {page.people.length === 0 ? (
        <p className="empty">{t("classes.noMembers")}</p>
      ) : (
        <AttendanceList {...{ page, officerId, takes }} />
      )}
      {takes && script && <script type="module" src={script} />}
    </div>
  );
}
