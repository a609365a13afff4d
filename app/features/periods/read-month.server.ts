/**
 * A commune's month: where it stands, its figures (as sent, or as they are now for a draft), and all that happened
 * to it. Biểu 1 of a locked month is made of `figures`.
 */
import { and, asc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { people } from "#drizzle/schema/accounts";
import { MEASURES, monthReportDecisions, monthReportFigures, monthReports } from "#drizzle/schema/periods";
import { administersCommune, type Viewer } from "~/features/accounts/viewer";
import type { ReportPeriod } from "~/features/coverage/report-period";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import type { AnswerFault } from "./answer-month.server";
import { readContext } from "./count-measures.server";
import { draftMonth } from "./draft-month.server";
import { monthsOf } from "./latest-months.server";
import type { MonthFigures } from "./month-figures";
import { mayAnswer, maySendFor } from "./month-policy";
import { answerBlockedBy, isStanding, type MonthState, maySend, monthState } from "./month-state";
import { lastMonthOver, monthAfter } from "./months";

export interface MonthVersion {
  id: string;
  version: number;
  sentByName: string;
  sentAt: Date;
  decision: { decision: "accepted" | "returned"; comment: string | null; byName: string; at: Date } | null;
}

export interface MonthPage {
  state: MonthState;
  /** Null while the month runs. */
  figures: MonthFigures | null;
  /** The sending that is shown; null: a draft. */
  shown: MonthVersion | null;
  /** What the draft goes on from, for the lists of people. */
  previousId: string | null;
  /** All sendings, the first one first. */
  versions: MonthVersion[];
  /** The draft's mark, when the viewer may send it now. */
  seen: string | null;
  answer: { reportId: string; blocked: { [D in "accepted" | "returned"]: AnswerFault | null } } | null;
}

/** Not found outside the viewer's communes. `version`: an earlier sending, to look at. */
export async function readMonth(
  db: Database,
  viewer: Viewer,
  {
    communeCode,
    period,
    today,
    version,
  }: { communeCode: string; period: ReportPeriod; today: string; version?: number },
): Promise<MonthPage> {
  if (!administersCommune(viewer, communeCode)) throw notFound(`commune ${communeCode}`);
  const sent = await monthsOf(db, communeCode);
  const [before, after] = [monthAfter(period, -1).id, monthAfter(period).id];
  const of = (month: string) => sent.find((one) => one.month === month);
  const state = monthState(period.id, before, sent, lastMonthOver(today).id);
  const versions = await selectVersions(db, communeCode, period.id);
  const [own, previous] = [of(period.id), of(before)];
  const page = { state, versions, previousId: previous?.id ?? null, seen: null, answer: null };
  const wanted = version
    ? versions.find((one) => one.version === version)
    : maySend(state)
      ? undefined
      : versions.at(-1);
  if (wanted) {
    const waits = own && own.id === wanted.id && own.decision === null && mayAnswer(viewer, own);
    const neighbours = { previous, next: of(after) };
    const blocked = (decision: "accepted" | "returned") => answerBlockedBy(decision, neighbours) ?? null;
    return {
      ...page,
      shown: wanted,
      figures: await sentFigures(db, wanted.id),
      answer: waits
        ? { reportId: own.id, blocked: { accepted: blocked("accepted"), returned: blocked("returned") } }
        : null,
    };
  }
  if (state === "running") return { ...page, shown: null, figures: null };
  const context = await readContext(db, communeCode, period);
  const draft = await draftMonth(db, { communeCode, period, previousId: page.previousId, context });
  const mayNow = maySend(state) && maySendFor(viewer, communeCode) && (!previous || isStanding(previous));
  return { ...page, shown: null, figures: draft.figures, seen: mayNow ? draft.seen : null };
}

/** As they were sent, to the last digit. */
export async function sentFigures(db: Database, reportId: string): Promise<MonthFigures> {
  const [report] = await db.select().from(monthReports).where(eq(monthReports.id, reportId));
  if (!report) throw notFound(`no report ${reportId}`);
  const rows = await db.select().from(monthReportFigures).where(eq(monthReportFigures.reportId, reportId));
  const { adults, adultsEstimated, adultsAsOf, adultsSource } = report;
  return {
    adults,
    adultsEstimated,
    adultsAsOf,
    adultsSource,
    measures: rows
      .map(({ measure, upTo, fresh, added, removed }) => ({ measure, upTo, fresh, added, removed }))
      .sort((a, b) => MEASURES.indexOf(a.measure) - MEASURES.indexOf(b.measure)),
  };
}

const sender = alias(people, "sender");
const decider = alias(people, "decider");

async function selectVersions(db: Database, communeCode: string, month: string): Promise<MonthVersion[]> {
  const rows = await db
    .select({
      id: monthReports.id,
      version: monthReports.version,
      sentByName: sender.fullName,
      sentAt: monthReports.sentAt,
      decision: monthReportDecisions.decision,
      comment: monthReportDecisions.comment,
      byName: decider.fullName,
      at: monthReportDecisions.decidedAt,
    })
    .from(monthReports)
    .innerJoin(sender, eq(sender.id, monthReports.sentBy))
    .leftJoin(monthReportDecisions, eq(monthReportDecisions.reportId, monthReports.id))
    .leftJoin(decider, eq(decider.id, monthReportDecisions.decidedBy))
    .where(and(eq(monthReports.communeCode, communeCode), eq(monthReports.month, month)))
    .orderBy(asc(monthReports.version));
  return rows.map(({ id, version, sentByName, sentAt, decision, comment, byName, at }) => ({
    id,
    version,
    sentByName,
    sentAt,
    decision: decision && byName && at ? { decision, comment, byName, at } : null,
  }));
}
