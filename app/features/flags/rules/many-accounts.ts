/**
 * Ten accounts or more from one device within an hour. A family that shares a phone opens three to five; an officer who
 * enters people does so by lists and cards, which record no device, and people whom an officer saw in a class that day
 * are left out by the query. Ten is the programme's own figure. Pure.
 */
import type { Suspicion } from "../flag-rule";

export const FEWEST = 10;
const HOUR = 60 * 60 * 1000;

/** Of one device, in the order in which they were opened. */
export interface OpenedAccounts {
  accounts: readonly { personId: string /** Milliseconds since 1970. */; at: number }[];
}

/** About the first account of the densest hour. */
export function judgeAccounts({ accounts }: OpenedAccounts): Suspicion | null {
  let [first, most] = [0, 0];
  for (let from = 0, to = 0; from < accounts.length; from++) {
    while (to < accounts.length && (accounts[to]?.at ?? 0) - (accounts[from]?.at ?? 0) < HOUR) to++;
    if (to - from > most) [first, most] = [from, to - from];
  }
  const [one, last] = [accounts[first], accounts[first + most - 1]];
  if (most < FEWEST || !one || !last) return null;
  return {
    personId: one.personId,
    fingerprint: one.personId,
    figures: [
      ["accounts", most],
      ["minutes", Math.max(1, Math.round((last.at - one.at) / 60_000))],
    ],
  };
}
