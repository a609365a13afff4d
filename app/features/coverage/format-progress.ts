/** A share of adults in words: small ones keep a second digit, so that a beginning is not shown as nothing. */
import { formatShare } from "~/i18n/format";
import type { Locale } from "~/i18n/translate";

export function formatProgress(share: number, locale: Locale): string {
  return formatShare(share, locale, share < 0.01 ? 2 : 1);
}
