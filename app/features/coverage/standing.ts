/** Why a person counts toward the target or does not, as an officer is told. */

export interface StandingFacts {
  /** The day from which they count where they live, or null. */
  countsFrom: string | null;
  diedOn: string | null;
  heldBackAs: "same" | "undecided" | null;
  /** Valid certificates of any topic. */
  certificates: number;
}

export type Standing =
  | { kind: "counts" | "young" | "died"; from: string }
  | { kind: "same" | "undecided" | "otherTopic" | "noCertificate" };

/** `today` as "2026-11-22". */
export function standingOf(
  { countsFrom, diedOn, heldBackAs, certificates }: StandingFacts,
  today: string,
): Standing {
  if (diedOn !== null) return { kind: "died", from: diedOn };
  if (countsFrom !== null) return { kind: countsFrom <= today ? "counts" : "young", from: countsFrom };
  if (heldBackAs !== null) return { kind: heldBackAs };
  return { kind: certificates > 0 ? "otherTopic" : "noCertificate" };
}
