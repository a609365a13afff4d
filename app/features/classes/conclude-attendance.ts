/**
 * What the marks of one person in one session come to. Everybody who marks may correct themselves: of each, the last
 * mark counts. Where two people's marks differ nobody is believed over the other: it is disputed until an officer who
 * saw both settles it, and a disputed person counts as not there. A mark that reaches us after the settling, from a
 * phone that had no network, was not seen by that officer and is weighed against it. Pure.
 */
import type { attendanceMarks, attendances } from "#drizzle/schema/classes";

export type Mark = Pick<
  typeof attendanceMarks.$inferSelect,
  "id" | "mark" | "method" | "settles" | "markedAt" | "recordedAt" | "recordedBy"
>;

export type Conclusion = Pick<typeof attendances.$inferSelect, "outcome" | "method" | "since">;

/** Undefined where there is no mark. The order of `marks` does not matter. */
export function concludeAttendance(marks: readonly Mark[]): Conclusion | undefined {
  const inOrder = [...marks].sort(byTime);
  const settled = inOrder
    .filter(({ settles }) => settles)
    .sort(byArrival)
    .at(-1);
  const weighed = settled
    ? inOrder.filter(
        (mark) =>
          mark === settled || mark.recordedAt > settled.recordedAt || mark.markedAt > settled.markedAt,
      )
    : inOrder;
  const last = new Map(weighed.map((mark) => [mark.recordedBy, mark]));
  const standing = [...last.values()].sort(byTime);
  const [first] = standing;
  if (!first) return undefined;
  const differing = standing.find(({ mark }) => mark !== first.mark);
  return {
    outcome: differing ? "disputed" : first.mark,
    method: first.method,
    since: (differing ?? first).markedAt,
  };
}

const byTime = (a: Mark, b: Mark) => a.markedAt.getTime() - b.markedAt.getTime() || byArrival(a, b);
const byArrival = (a: Mark, b: Mark) =>
  a.recordedAt.getTime() - b.recordedAt.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
