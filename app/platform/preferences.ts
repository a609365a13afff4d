/** How this browser wants to read: language, text size, background. Kept in one cookie, no account needed. */
import { LOCALES, type Locale } from "~/i18n/translate";

export const TEXT_SIZES = ["normal", "large", "larger"] as const;
export const THEMES = ["auto", "light", "dark"] as const;

export interface Preferences {
  locale: Locale;
  textSize: (typeof TEXT_SIZES)[number];
  theme: (typeof THEMES)[number];
}

export const PREFERENCES_COOKIE = "hien-thi";
export const DEFAULT_PREFERENCES: Preferences = { locale: "vi", textSize: "normal", theme: "auto" };

/** Reads "vi.large.dark" from a Cookie header; anything unknown falls back to the default. */
export function readPreferences(cookieHeader: string | null): Preferences {
  const text = /(?:^|;\s*)hien-thi=([^;]*)/.exec(cookieHeader ?? "")?.[1] ?? "";
  const [locale, textSize, theme] = text.split(".");
  return {
    locale: pick(LOCALES, locale, DEFAULT_PREFERENCES.locale),
    textSize: pick(TEXT_SIZES, textSize, DEFAULT_PREFERENCES.textSize),
    theme: pick(THEMES, theme, DEFAULT_PREFERENCES.theme),
  };
}

/** The Set-Cookie value, for a year. */
export function writePreferences({ locale, textSize, theme }: Preferences): string {
  return `${PREFERENCES_COOKIE}=${locale}.${textSize}.${theme}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`;
}

function pick<T extends string>(allowed: readonly T[], value: string | undefined, fallback: T): T {
  return allowed.find((one) => one === value) ?? fallback;
}
