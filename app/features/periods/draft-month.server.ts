/** A month that is not sent, or was returned: its figures as they are known now. */

import type { ReportPeriod } from "~/features/coverage/report-period";
import { sha256 } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { countMeasures, type MonthContext } from "./count-measures.server";
import { monthChanges, peopleNow } from "./month-changes.server";
import { type MonthFigures, seenText } from "./month-figures";

export interface Draft {
  figures: MonthFigures;
  /** Sent back with the form: a sending of other figures than these is refused. */
  seen: string;
}

export async function draftMonth(
  db: Database,
  {
    communeCode,
    period,
    previousId,
    context,
  }: { communeCode: string; period: ReportPeriod; previousId: string | null; context: MonthContext },
): Promise<Draft> {
  const basis = { communeCode, days: period, previousId };
  const figures = await countMeasures(db, {
    people: peopleNow(basis),
    changes: monthChanges(basis),
    year: period.year,
    previousId,
    context,
  });
  return { figures, seen: seenMark(figures) };
}

export const seenMark = (figures: MonthFigures) => sha256(seenText(figures));
