/** The figures of a month's report and the mark by which a sending knows that they are still those that were seen. */
import type { Measure } from "#drizzle/schema/periods";

export interface MeasureFigures {
  measure: Measure;
  /** As of the month's end; null: not known. */
  upTo: number | null;
  /** Who came in the month; null: not known. */
  fresh: number | null;
  /** Corrections of what was sent before. */
  added: number;
  removed: number;
}

export interface MonthFigures {
  /** Null: no figure of the month's end or before. */
  adults: number | null;
  adultsEstimated: boolean;
  adultsAsOf: string | null;
  adultsSource: string | null;
  /** One a measure, in the order of Biểu 1. */
  measures: MeasureFigures[];
}

/** Passed ÷ adults; null without adults. */
export function shareOf({ adults, measures }: MonthFigures): number | null {
  const passed = measures.find(({ measure }) => measure === "passed")?.upTo ?? 0;
  return adults ? passed / adults : null;
}

/** Everything a reader has seen, as text: equal figures give equal texts. */
export function seenText({
  adults,
  adultsEstimated,
  adultsAsOf,
  adultsSource,
  measures,
}: MonthFigures): string {
  return JSON.stringify([
    adults,
    adultsEstimated,
    adultsAsOf,
    adultsSource,
    measures.map(({ measure, upTo, fresh, added, removed }) => [measure, upTo, fresh, added, removed]),
  ]);
}
