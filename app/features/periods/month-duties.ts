/** Which of a commune's months wait for a viewer. Pure. */
import { hasRole, type Viewer } from "~/features/accounts/viewer";
import type { ReportPeriod } from "~/features/coverage/report-period";
import { mayAnswer, maySendFor } from "./month-policy";
import { monthState, type SentMonth } from "./month-state";
import { lastMonthOver, monthAfter, parseMonth, waitsFrom } from "./months";

export interface MonthDuty {
  communeCode: string;
  month: ReportPeriod;
  kind: "send" | "correct" | "answer";
}

/**
 * For the province: what was sent. For an officer: what was returned, and from its first working day the next draft
 * in order; of a commune that never sent, that of the latest month that is over.
 */
export function dutiesOf(
  viewer: Viewer,
  communeCode: string,
  sent: readonly (SentMonth & { sentBy: string })[],
  { today, holidays }: { today: string; holidays: readonly string[] },
): MonthDuty[] {
  const officer = maySendFor(viewer, communeCode);
  const province = hasRole(viewer, "province-admin");
  const duties = sent.flatMap((report): MonthDuty[] => {
    const month = parseMonth(report.month);
    if (!month) return [];
    if (report.decision === null && province && mayAnswer(viewer, report))
      return [{ communeCode, month, kind: "answer" }];
    return report.decision === "returned" && officer ? [{ communeCode, month, kind: "correct" }] : [];
  });
  const over = lastMonthOver(today);
  const latest = parseMonth(
    sent
      .map(({ month }) => month)
      .sort()
      .at(-1) ?? "",
  );
  const next = latest ? monthAfter(latest) : over;
  const open = monthState(next.id, monthAfter(next, -1).id, sent, over.id) === "open";
  if (open && officer && waitsFrom(next, holidays) <= today)
    duties.push({ communeCode, month: next, kind: "send" });
  return duties;
}
