/** How long the log is kept at least. */

/** NĐ 333/2026 (domain rules §5): at least twelve months. The database refuses to delete anything younger. */
export const KEPT_MONTHS = 12;

/** The same day and time so many months earlier; a day that month does not have becomes its last. */
export function monthsBefore(moment: Date, months: number): Date {
  const earlier = new Date(moment);
  earlier.setUTCMonth(earlier.getUTCMonth() - months);
  if (earlier.getUTCDate() !== moment.getUTCDate()) earlier.setUTCDate(0);
  return earlier;
}
