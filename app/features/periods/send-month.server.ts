/**
 * A commune's officer locks a month and sends it: the figures and the people behind them become facts. Two clicks,
 * or two officers at once, lock once.
 */
import { eq, sql } from "drizzle-orm";
import { monthReportFigures, monthReports } from "#drizzle/schema/periods";
import { communes } from "#drizzle/schema/places";
import { administersCommune, type Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { ledgerIsOld } from "~/features/coverage/ledger-state.server";
import type { ReportPeriod } from "~/features/coverage/report-period";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { AppError, notFound } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { countMeasures, type MonthContext, readContext } from "./count-measures.server";
import { seenMark } from "./draft-month.server";
import { type LatestMonth, monthsOf } from "./latest-months.server";
import { monthChanges, peopleBehind } from "./month-changes.server";
import { maySendFor } from "./month-policy";
import { isStanding, maySend, monthState } from "./month-state";
import { lastMonthOver, monthAfter } from "./months";

/**
 * "notOpen": it is not over, or the month before must be sent first. "changed": other figures than
 * were seen. "recounting": the ledger is being made anew after an upgrade, and old figures are not sent.
 */
export type SendFault = "alreadySent" | "notOpen" | "changed" | "recounting";

/** `seen` is the draft's mark. Undefined when sent. */
export async function sendMonth(
  db: Database,
  viewer: Viewer,
  { communeCode, period, seen }: { communeCode: string; period: ReportPeriod; seen: string },
): Promise<SendFault | undefined> {
  if (!administersCommune(viewer, communeCode)) throw notFound(`commune ${communeCode}`);
  if (!maySendFor(viewer, communeCode)) throw new AppError("forbidden");
  const context = await readContext(db, communeCode, period);
  try {
    return await db.transaction(async (tx) => {
      await lockCommune(tx, communeCode);
      if (await ledgerIsOld(tx)) return "recounting";
      const place = findPlace(await monthsOf(tx, communeCode), period);
      if (typeof place === "string") return place;
      const report = { id: newId(), communeCode, month: period.id, ...place };
      await keepReport(tx, viewer, report, period, { context, seen });
      await recordEvent(tx, {
        actorId: viewer.personId,
        action: "month.sent",
        subject: { type: "month", id: report.id },
        detail: { communeCode, period: period.id, version: report.version },
      });
      return undefined;
    });
  } catch (error) {
    if (error instanceof FiguresChanged) return "changed";
    throw error;
  }
}

/** Ends the transaction without a trace. */
class FiguresChanged extends Error {}

/** Everything that changes a commune's months does it one after the other. */
export async function lockCommune(tx: Database, communeCode: string): Promise<void> {
  await tx
    .select({ code: communes.code })
    .from(communes)
    .where(eq(communes.code, communeCode))
    .for("no key update");
}

/** Where a report of the month stands among the commune's others, or why there can be none. */
function findPlace(
  sent: readonly LatestMonth[],
  period: ReportPeriod,
): { version: number; previousId: string | null } | SendFault {
  const previousMonth = monthAfter(period, -1).id;
  const state = monthState(period.id, previousMonth, sent, lastMonthOver(vietnamDate(now())).id);
  if (state === "sent" || state === "accepted") return "alreadySent";
  const previous = sent.find(({ month }) => month === previousMonth);
  if (!maySend(state) || (previous && !isStanding(previous))) return "notOpen";
  const own = sent.find(({ month }) => month === period.id);
  return { version: (own?.version ?? 0) + 1, previousId: previous?.id ?? null };
}

async function keepReport(
  tx: Database,
  viewer: Viewer,
  report: { id: string; communeCode: string; month: string; version: number; previousId: string | null },
  period: ReportPeriod,
  { context, seen }: { context: MonthContext; seen: string },
): Promise<void> {
  const { confirmed: _, ...adults } = context;
  await tx.insert(monthReports).values({ ...report, ...adults, sentBy: viewer.personId, sentAt: now() });
  const { communeCode, previousId } = report;
  await tx.execute(sql`insert into month_report_people
      (report_id, stage, person_id, change, reason, since, sex, birth_year)
    select ${report.id}, stage, person_id, change, reason, since, sex, birth_year
    from ${monthChanges({ communeCode, days: period, previousId })} changes`);
  const figures = await countMeasures(tx, {
    people: peopleBehind(report.id),
    changes: sql`(select * from month_report_people where report_id = ${report.id})`,
    year: period.year,
    previousId,
    context,
  });
  if (seenMark(figures) !== seen) throw new FiguresChanged();
  await tx
    .insert(monthReportFigures)
    .values(figures.measures.map((measure) => ({ reportId: report.id, ...measure })));
}
