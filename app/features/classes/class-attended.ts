/**
 * When somebody has attended a class, and so counts as trained. peers.md §4 names the first of the three measures
 * provinces report: "trained (attended or finished a course)". No document read says how much of a class one must
 * attend; four fifths of its sessions is what training regulations of state bodies usually ask, and the province may
 * be told otherwise: it is this one number. Of one to four sessions that is every one, of five one may be missed.
 * Pure.
 */
export const ATTENDED_SHARE = 0.8;

/**
 * `sessions`: how many the class has, those to come included; `present`: the days ("2026-11-22") of those the person
 * was at, in order, disputed ones left out. The day on which the share was reached; undefined: not reached.
 */
export function attendedOn(sessions: number, present: readonly string[]): string | undefined {
  if (sessions === 0) return undefined;
  // 0.8 × 5 is 4.000000000000001 in no engine we know, but nobody's training should rest on that.
  const needed = Math.ceil(ATTENDED_SHARE * sessions - 1e-9);
  return present[needed - 1];
}
