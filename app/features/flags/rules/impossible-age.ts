/**
 * A year of birth nobody living has, or of a child too young to use an account. Nobody in the country is known to be
 * older than 115; people of 100 are rare and real. Below 6 a child does not read yet. Nearly always it is a slip of
 * the finger that an officer corrects. A corrected year that is impossible again is new evidence. Pure.
 */
import type { Suspicion } from "../flag-rule";

export const OLDEST = 115;
export const YOUNGEST = 6;

export interface StatedAge {
  personId: string;
  birthYear: number;
  /** The year of the day on which it is looked at. */
  year: number;
}

export function judgeAge({ personId, birthYear, year }: StatedAge): Suspicion | null {
  const age = year - birthYear;
  if (age >= YOUNGEST && age <= OLDEST) return null;
  return {
    personId,
    fingerprint: `${personId} ${birthYear}`,
    figures: [
      ["birthYear", String(birthYear)],
      ["age", age],
    ],
  };
}
