/** /quan-tri/lop-hoc/:class: a class, its sessions, its list and how people did. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { topicTitle, wordsLanguage } from "~/features/catalog/topic-words";
import { changeClassState } from "~/features/classes/change-class-state.server";
import { removeMember } from "~/features/classes/change-members.server";
import { addSession, removeSession } from "~/features/classes/change-sessions.server";
import { ClassBadge } from "~/features/classes/class-badge";
import { parseSession } from "~/features/classes/class-form";
import {
  AddSession,
  ClassFacts,
  MemberTable,
  ResultForm,
  SessionList,
  StateButtons,
} from "~/features/classes/class-parts";
import { recordResult } from "~/features/classes/class-results.server";
import { CLASS_ROLES } from "~/features/classes/class-roles";
import { CLASS_MOVES, isOpenToChanges } from "~/features/classes/class-state";
import { listMembers } from "~/features/classes/list-members.server";
import { readClass } from "~/features/classes/read-class.server";
import { classFaults, typedClass } from "~/features/classes/typed-class";
import { ExportLinks } from "~/features/coverage/export-links";
import { periodWith } from "~/features/coverage/report-period";
import { useLocale, useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { AppError } from "~/platform/errors";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ErrorSummary } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

export const loader = guard(CLASS_ROLES, async ({ app, viewer, params, request }) => {
  const today = vietnamDate(now());
  const { searchParams } = new URL(request.url);
  const found = await readClass(app.db, viewer, params.class ?? "", today);
  const members = await listMembers(app.db, viewer, found.id, today);
  const last = found.sessions.at(-1);
  return {
    found,
    members,
    graded: found.holds ? members.find(({ id }) => id === searchParams.get("ket-qua")) : undefined,
    saved: searchParams.has("da-luu"),
    today,
    // Biểu 3 is a document of the commune that gives the hall, for the month of the last session.
    reportPeriod:
      found.holds && found.state !== "planned" && last
        ? periodWith("month", vietnamDate(last.startsAt)).id
        : null,
  };
});

export const action = guard(CLASS_ROLES, async ({ app, viewer, params, request, t }) => {
  const id = params.class ?? "";
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  const intent = text("intent");
  const refuse = (errors: Record<string, string>) =>
    data(
      { intent, errors, typed: { ...typedClass(form), reason: text("reason"), result: text("result") } },
      { status: 400 },
    );
  const move = CLASS_MOVES.find((one) => one === intent);
  let fault: Parameters<typeof classFaults>[1] = {};
  if (move) {
    const why = await changeClassState(app.db, viewer, id, move);
    if (why) return refuse({ "": t(`classes.fault.${why}`) });
  } else if (intent === "add-session") {
    const times = parseSession(form);
    if (!times.ok) fault = times.faults;
    else if (await addSession(app.db, viewer, id, times.value)) fault = { day: "twice" };
  } else if (intent === "remove-session") {
    const why = await removeSession(app.db, viewer, id, text("session"));
    if (why) return refuse({ "": t(`classes.fault.session.${why}`) });
  } else if (intent === "remove-member") {
    const why = await removeMember(app.db, viewer, id, text("person"));
    if (why) return refuse({ "": t("classes.fault.memberMarked") });
  } else if (intent === "result") {
    const result = { personId: text("person"), result: text("result"), reason: text("reason") };
    if (await recordResult(app.db, viewer, id, result)) return refuse({ reason: t("classes.fault.reason") });
  } else throw new AppError("invalid");
  if (Object.keys(fault).length > 0) return refuse(classFaults(t, fault));
  throw redirect(`/quan-tri/lop-hoc/${id}?da-luu=1`);
});

export const meta = pageTitle<typeof loader>((t, page) => page?.found.topic.title ?? t("classes.class"));

export default function ClassRoute() {
  const t = useT();
  const locale = useLocale();
  const { found, members, graded, saved, today, reportPeriod } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const page = `/quan-tri/lop-hoc/${found.id}`;
  return (
    <div className="page">
      <Breadcrumb entries={[[t("classes.title"), "/quan-tri/lop-hoc"], [t("classes.class")]]} />
      <h1 lang={wordsLanguage(locale, found.topic.titleEn)}>{topicTitle(found.topic, locale)}</h1>
      <p>
        <ClassBadge state={found.state} />
      </p>
      <ErrorSummary errors={failed?.errors} />
      {saved && !failed && (
        <p className="notice" role="status">
          ✓ {t("classes.saved")}
        </p>
      )}
      <ClassFacts found={found} />
      {found.holds && <StateButtons found={found} />}
      {graded && (
        <ResultForm
          member={graded}
          errors={failed?.intent === "result" ? failed.errors : {}}
          typed={failed?.intent === "result" ? failed.typed : {}}
        />
      )}
      <h2>{t("classes.sessions")}</h2>
      <SessionList found={found} />
      {found.runs && isOpenToChanges(found.state) && (
        <AddSession
          typed={failed?.intent === "add-session" ? failed.typed : { day: today }}
          errors={failed?.intent === "add-session" ? failed.errors : {}}
        />
      )}
      <h2>{t("classes.roster")}</h2>
      <p className="row">
        {found.lists && isOpenToChanges(found.state) && (
          <a className="button" href={`${page}/danh-sach`}>
            {t("classes.addPeople")}
          </a>
        )}
        {found.runs && found.state === "running" && (
          <a className="button button-secondary" href={`/quan-tri/kiem-tra-giam-sat?lop=${found.id}`}>
            {t("supervised.openForClass")}
          </a>
        )}
        {found.runs && found.state !== "reported" && (
          <a className="button button-secondary" href={`${page}/sua`}>
            {t("classes.edit")}
          </a>
        )}
      </p>
      {members.length === 0 ? (
        <p className="empty">{t("classes.noMembers")}</p>
      ) : (
        <>
          <MemberTable found={found} members={members} />
          <h3>{t("classes.rosterFiles")}</h3>
          <ExportLinks dataset="danh-sach-lop" search={`?lop=${found.id}`} more={found.lists} />
        </>
      )}
      {reportPeriod && (
        <>
          <h2>{t("classes.report")}</h2>
          <p className="row no-print">
            {(["docx", "pdf"] as const).map((format) => (
              <a
                key={format}
                className="button button-secondary"
                href={`/quan-tri/bieu-mau?bieu=bieu-3&ky=${reportPeriod}&xa=${found.communeSlug}&lop=${found.id}&dang=${format}`}
              >
                {t(format === "docx" ? "classes.reportWord" : "classes.reportPdf")}
              </a>
            ))}
            <a className="button button-secondary" href={`/quan-tri/bao-cao/lop-hoc.xlsx?lop=${found.id}`}>
              {t("coverage.exportExcel")}
            </a>
          </p>
        </>
      )}
    </div>
  );
}
