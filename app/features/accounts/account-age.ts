/** From what age a person may have an account of their own. */
import type { Birth } from "./birth";

/**
 * Children's data needs the consent of their representative (Law 91/2025/QH15, article 24; rules.md §1), which a
 * web form cannot take. Younger people read and practise without an account. A province that sets another age
 * changes this number.
 */
export const MIN_ACCOUNT_AGE = 16;

export type AgeFault = "ageTooYoung" | "ageNeedsDay";

/** Undefined when old enough. A birth year alone may leave it open: then the day is asked for. */
export function ageFault(birth: Birth, today: string): AgeFault | undefined {
  const years = Number(today.slice(0, 4)) - birth.year;
  if (years < MIN_ACCOUNT_AGE) return "ageTooYoung";
  if (years > MIN_ACCOUNT_AGE) return undefined;
  if (!birth.date) return "ageNeedsDay";
  return birth.date.slice(5) > today.slice(5) ? "ageTooYoung" : undefined;
}
