/** Text from people, made one: NFC, no invisible characters, single spaces (rules.md §10). */

/** Control characters (a NUL cannot be stored), zero-width ones and marks that turn the writing direction. */
const INVISIBLE = /(?![\t\n\v\f\r])[\p{Cc}\p{Cf}]/gu;
const SPACES = /[\s\u00A0]+/gu;

/** For one-line fields. */
export function normalizeLine(text: string): string {
  return text.replace(INVISIBLE, "").normalize("NFC").replace(SPACES, " ").trim();
}

/** For several lines: keeps line ends as "\n". */
export function normalizeText(text: string): string {
  return text.replace(INVISIBLE, "").normalize("NFC").replace(/\r\n?/g, "\n").trim();
}

/** For passwords: NFC only, nothing dropped (a space may be part of one). */
export function normalizePassword(text: string): string {
  return text.normalize("NFC");
}
