/**
 * Where a commune's month stands, and what may be done with it. Months are sent in order, because each goes on from
 * the figures of the one before: the first may be any, then no month is left out. Pure.
 */

/** The latest sending of a month. `decision` is null while the province has not answered. */
export interface SentMonth {
  month: string;
  decision: "accepted" | "returned" | null;
}

export type MonthState =
  | "accepted"
  | "sent"
  | "returned"
  /** May be sent now. */
  | "open"
  /** The month before must be sent first. */
  | "later"
  /** Before the commune's first report: never sent, and not asked for. */
  | "before"
  /** Not over yet. */
  | "running";

/** `sent`: the commune's months, in any order. `lastOver`: the latest month that is over. */
export function monthState(
  month: string,
  previous: string,
  sent: readonly SentMonth[],
  lastOver: string,
): MonthState {
  const own = sent.find((one) => one.month === month);
  if (own) return own.decision ?? "sent";
  if (month > lastOver) return "running";
  if (sent.length === 0) return "open";
  if (month < (sent.map((one) => one.month).sort()[0] ?? "")) return "before";
  return isStanding(sent.find((one) => one.month === previous)) ? "open" : "later";
}

/** Sent, and not returned. */
export function isStanding(sent: SentMonth | undefined): boolean {
  return sent !== undefined && sent.decision !== "returned";
}

/** A draft or a returned report may be sent, the latter only while the month before still stands. */
export function maySend(state: MonthState): boolean {
  return state === "open" || state === "returned";
}

/** What keeps the province from answering a report that was sent; undefined: nothing. */
export function answerBlockedBy(
  decision: "accepted" | "returned",
  { previous, next }: { previous: SentMonth | undefined; next: SentMonth | undefined },
): "earlierFirst" | "laterStands" | undefined {
  if (decision === "accepted")
    return previous && previous.decision !== "accepted" ? "earlierFirst" : undefined;
  return isStanding(next) ? "laterStands" : undefined;
}
