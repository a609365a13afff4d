/** Days as offices count them. Days are calendar dates, "2026-11-22". Pure. */

const DAY = 86_400_000;

/** `count` whole days after `day`; negative: before it. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
}

/** Neither Saturday nor Sunday nor one of `holidays`. */
export function isWorkingDay(day: string, holidays: readonly string[]): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.includes(day);
}

/** The `count`-th working day after `day`, which itself is not counted. */
export function addWorkingDays(day: string, count: number, holidays: readonly string[]): string {
  let [reached, left] = [day, count];
  while (left > 0) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached, holidays)) left -= 1;
  }
  return reached;
}
