/**
 * The 12-digit personal id number (rules.md §7): three digits of the place of birth registration, one of century
 * and sex, two of the birth year, six random ones. It has no check digit.
 */
import { normalizeLine } from "~/platform/text/normalize";
import { faulty, type Parsed, parsed } from "./parsed";

export type PersonalIdFault = "personalIdFormat";

/** Accepts spaces and dots between digits; the caller handles empty text. */
export function parsePersonalId(text: string): Parsed<string, PersonalIdFault> {
  const digits = normalizeLine(text).replace(/[\s.-]/g, "");
  return /^\d{12}$/.test(digits) ? parsed(digits) : faulty("personalIdFormat");
}

/**
 * True when century and year in the number contradict the birth year. A reason to ask again, never to refuse:
 * papers are corrected, numbers stay.
 */
export function contradictsBirth(personalId: string, birthYear: number): boolean {
  const century = 1900 + 100 * Math.floor(Number(personalId[3]) / 2);
  return century + Number(personalId.slice(4, 6)) !== birthYear;
}

/** What is kept in clear: the first four digits and the last three. */
export function personalIdHint(personalId: string): string {
  return personalId.slice(0, 4) + personalId.slice(-3);
}
