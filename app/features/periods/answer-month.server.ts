/** The province accepts a commune's report of a month, or returns it with what to correct. */
import { monthReportDecisions } from "#drizzle/schema/periods";
import type { Viewer } from "~/features/accounts/viewer";
import { administersCommune } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import type { ReportPeriod } from "~/features/coverage/report-period";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { AppError, notFound } from "~/platform/errors";
import { monthsOf } from "./latest-months.server";
import { mayAnswer } from "./month-policy";
import { answerBlockedBy } from "./month-state";
import { monthAfter } from "./months";
import { lockCommune } from "./send-month.server";

export interface MonthAnswer {
  communeCode: string;
  period: ReportPeriod;
  /** The sending that was looked at. */
  reportId: string;
  decision: "accepted" | "returned";
  /** Has passed parseReason; null for an accepted one. */
  comment: string | null;
}

/**
 * "alreadyAnswered": somebody was faster. "earlierFirst": the month before is to be accepted first. "laterStands":
 * a later month goes on from this one, and is to be returned first. Undefined when written.
 */
export type AnswerFault = "alreadyAnswered" | "earlierFirst" | "laterStands";

export async function answerMonth(
  db: Database,
  viewer: Viewer,
  { communeCode, period, reportId, decision, comment }: MonthAnswer,
): Promise<AnswerFault | undefined> {
  if (!administersCommune(viewer, communeCode)) throw notFound(`commune ${communeCode}`);
  return db.transaction(async (tx) => {
    await lockCommune(tx, communeCode);
    const sent = await monthsOf(tx, communeCode);
    const of = (month: string) => sent.find((one) => one.month === month);
    const report = of(period.id);
    if (!report) throw notFound(`no report of ${period.id}`);
    if (!mayAnswer(viewer, report)) throw new AppError("forbidden");
    if (report.id !== reportId || report.decision !== null) return "alreadyAnswered";
    const neighbours = { previous: of(monthAfter(period, -1).id), next: of(monthAfter(period).id) };
    const blocked = answerBlockedBy(decision, neighbours);
    if (blocked) return blocked;
    await tx
      .insert(monthReportDecisions)
      .values({ reportId, decision, comment, decidedBy: viewer.personId, decidedAt: now() });
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: decision === "accepted" ? "month.accepted" : "month.returned",
      subject: { type: "month", id: reportId },
      detail: { communeCode, period: period.id, version: report.version, reason: comment },
    });
    return undefined;
  });
}
