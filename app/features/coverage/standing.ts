/** Why a person counts toward the target or does not, as an officer is told. */

export interface StandingFacts {
  /** The day from which they count where they live, or null. */
  countsFrom: string | null;
  diedOn: string | null;
  heldBackAs: "same" | "undecided" | null;
  /** Made one with another account, which counts in its stead. */
  merged: boolean;
  /** Valid certificates of any topic. */
  certificates: number;
}

export type Standing =
  | { kind: "counts" | "young" | "died"; from: string }
  | { kind: "merged" | "same" | "undecided" | "otherTopic" | "noCertificate" };

/** `today` as "2026-11-22". */
export function standingOf(
  { countsFrom, diedOn, heldBackAs, merged, certificates }: StandingFacts,
  today: string,
): Standing {
  if (merged) return { kind: "merged" };
  if (diedOn !== null) return { kind: "died", from: diedOn };
  if (countsFrom !== null) return { kind: countsFrom <= today ? "counts" : "young", from: countsFrom };
  if (heldBackAs !== null) return { kind: heldBackAs };
  return { kind: certificates > 0 ? "otherTopic" : "noCertificate" };
}
