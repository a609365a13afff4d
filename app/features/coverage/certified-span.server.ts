/** The one span of counted_spans that says whether a person counts toward the target today, or will. */
import { and, eq, gt, isNull, lte, or, type SQL } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { countedSpans } from "#drizzle/schema/coverage";

/** Joins counted_spans to `people`: the span of `today`, or the one ahead of a certified minor. At most one each. */
export function certifiedSpan(today: string): SQL | undefined {
  return and(
    eq(countedSpans.personId, people.id),
    eq(countedSpans.stage, "passed"),
    eq(countedSpans.topicId, ""),
    or(isNull(countedSpans.countsUntil), gt(countedSpans.countsUntil, today)),
  );
}

/** The same without those ahead. */
export function certifiedSpanNow(today: string): SQL | undefined {
  return and(certifiedSpan(today), lte(countedSpans.countsFrom, today));
}
