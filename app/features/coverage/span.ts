/** Stretches of days, as facts are dated: from a day on, until (and without) another. Days are "2026-11-22". */

export interface Span {
  from: string;
  /** The first day outside; null: without end. */
  until: string | null;
}

export function holdsOn({ from, until }: Span, day: string): boolean {
  return from <= day && (until === null || day < until);
}

/** The same days as the fewest spans, in order; empty ones are dropped. */
export function unite(spans: readonly Span[]): Span[] {
  const united: Span[] = [];
  const sorted = spans
    .filter(({ from, until }) => until === null || from < until)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const span of sorted) {
    const last = united.at(-1);
    if (!last || (last.until !== null && last.until < span.from)) united.push({ ...span });
    else if (last.until !== null && (span.until === null || span.until > last.until)) last.until = span.until;
  }
  return united;
}
