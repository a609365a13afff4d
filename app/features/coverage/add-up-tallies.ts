/** Which tallies add up to the figure of a day: whole years, then whole months, then days. Pure. */
import type { Grain } from "#drizzle/schema/coverage";
import { addDays } from "./weeks";

/** The tallies of a grain whose day is `from` or later, and before `until`. */
export interface Stretch {
  grain: Grain;
  from: string;
  until: string;
}

/** Before every day that anybody counts on. */
const BEGINNING = "0001-01-01";

/**
 * Of the end of `day` ("2026-11-22"): at most eleven months and thirty-one days beside the years, however long ago
 * the programme began.
 */
export function stretchesUpTo(day: string): Stretch[] {
  const year = `${day.slice(0, 4)}-01-01`;
  const month = `${day.slice(0, 7)}-01`;
  return [
    { grain: "year", from: BEGINNING, until: year },
    { grain: "month", from: year, until: month },
    { grain: "day", from: month, until: addDays(day, 1) },
  ];
}
