/**
 * A birth date as people write it (rules.md §8): 05/03/1960, 5-3-60, 5.3.1960, 05031960, or the year alone.
 */
import { normalizeLine } from "~/platform/text/normalize";
import { faulty, type Parsed, parsed } from "./parsed";

export interface Birth {
  year: number;
  /** "1960-03-05", or null when only the year is known. */
  date: string | null;
}

export type BirthFault = "birthEmpty" | "birthFormat" | "birthNoSuchDay" | "birthFuture" | "birthTooLongAgo";

export const EARLIEST_BIRTH_YEAR = 1900;

/** `today` is "2026-11-22"; it tells a future date, and the century of a two-digit year. */
export function parseBirth(text: string, today: string): Parsed<Birth, BirthFault> {
  const typed = normalizeLine(text);
  if (typed === "") return faulty("birthEmpty");
  const parts = split(typed);
  if (!parts) return faulty("birthFormat");
  const year = parts.year.length === 2 ? latestYear(Number(parts.year), today) : Number(parts.year);
  if (year < EARLIEST_BIRTH_YEAR) return faulty("birthTooLongAgo");
  if (parts.month === undefined) {
    return year > Number(today.slice(0, 4)) ? faulty("birthFuture") : parsed({ year, date: null });
  }
  const date = calendarDate(year, Number(parts.month), Number(parts.day));
  if (!date) return faulty("birthNoSuchDay");
  return date > today ? faulty("birthFuture") : parsed({ year, date });
}

const FORMS = [
  /^(?<day>\d{1,2})\s*[/.\- ]\s*(?<month>\d{1,2})\s*[/.\- ]\s*(?<year>\d{4}|\d{2})$/,
  /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4}|\d{2})$/,
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
  /^(?<year>\d{4})$/,
];

function split(text: string) {
  for (const form of FORMS) {
    const groups = form.exec(text)?.groups;
    if (groups) return groups as { year: string; month?: string; day?: string };
  }
  return undefined;
}

/** 60 → 1960, 05 → 2005: the latest year with these two digits that has come. */
function latestYear(twoDigits: number, today: string): number {
  const thisYear = Number(today.slice(0, 4));
  const century = thisYear - (thisYear % 100);
  return century + twoDigits <= thisYear ? century + twoDigits : century - 100 + twoDigits;
}

function calendarDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

/** "05/03/1960" or "1960": what the field shows again, and parses to the same birth. */
export function formatBirth({ year, date }: Birth): string {
  return date ? date.split("-").reverse().join("/") : String(year);
}
