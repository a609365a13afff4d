/** Numbers and dates the reader's way. Vietnamese: 1.234.567,5 · 80% · dd/mm/yyyy · 14:30, always Vietnam time. */
import { type Locale, NUMBER_LOCALE } from "./translate";

const TIME_ZONE = "Asia/Ho_Chi_Minh";

export function formatNumber(value: number, locale: Locale, digits = 0): string {
  return numberFormat(locale, "decimal", digits).format(value);
}

/** A share 0–1 as "12,3%". `digits` after the comma at most. */
export function formatShare(share: number, locale: Locale, digits = 1): string {
  return numberFormat(locale, "percent", digits).format(share);
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Made once: making one costs fifty times what using it does, and a report formats millions of numbers. */
function numberFormat(locale: Locale, style: "decimal" | "percent", digits: number): Intl.NumberFormat {
  const key = `${locale} ${style} ${digits}`;
  let format = numberFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(NUMBER_LOCALE[locale], { style, maximumFractionDigits: digits });
    numberFormats.set(key, format);
  }
  return format;
}

const parts = new Intl.DateTimeFormat("en-CA", {
  timeZone: TIME_ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

function split(moment: Date | string) {
  const found = Object.fromEntries(
    parts.formatToParts(new Date(moment)).map((part) => [part.type, part.value]),
  );
  return found as Record<"year" | "month" | "day" | "hour" | "minute", string>;
}

/** A moment's day in Vietnam as "22/11/2026". */
export function formatDate(moment: Date | string): string {
  const { day, month, year } = split(moment);
  return `${day}/${month}/${year}`;
}

/** A moment's time of day in Vietnam as "14:30". */
export function formatTime(moment: Date | string): string {
  const { hour, minute } = split(moment);
  return `${hour}:${minute}`;
}

/** "14:30 22/11/2026". */
export function formatDateTime(moment: Date | string): string {
  const { hour, minute } = split(moment);
  return `${hour}:${minute} ${formatDate(moment)}`;
}

/** A moment's calendar date in Vietnam as "2026-11-22". Vietnam keeps UTC+7 all year. */
export function vietnamDate(moment: Date): string {
  return new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** The moment a calendar date begins in Vietnam; `later` whole days after it. */
export function vietnamMidnight(date: string, later = 0): Date {
  return new Date(Date.parse(`${date}T00:00:00+07:00`) + later * 86_400_000);
}

/** A calendar date "2026-04-30" as "30/04/2026". */
export function formatCalendarDate(date: string): string {
  return date.split("-").reverse().join("/");
}
