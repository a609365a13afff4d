/** A session and a class in the reader's words. */
import { formatCalendarDate, formatDate, formatTime } from "~/i18n/format";

/** "08:00–11:00 25/11/2026". */
export function sessionWords({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): string {
  return `${formatTime(startsAt)}–${formatTime(endsAt)}, ${formatDate(startsAt)}`;
}

/** "25/11/2026", or "25/11/2026 – 27/11/2026" over several days. */
export function daysWords(first: string, last: string): string {
  return first === last
    ? formatCalendarDate(first)
    : `${formatCalendarDate(first)} – ${formatCalendarDate(last)}`;
}
