/** How fast it goes toward the target and how fast it would have to go: what the panel says. Pure. */
import { type Forecast, forecastTarget, neededPerWeek } from "./forecast";
import type { Week } from "./weeks";

export interface Pace {
  forecast: Forecast;
  /** The day by which the target is wanted, "2027-12-31"; null: none was set or chosen. */
  by: string | null;
  /** New people a week to be in time; null without `by`, and when that day is over. */
  needed: number | null;
}

/** `missing`: people still to be reached at the end of `day`; null without a number of adults, and then no pace. */
export function paceOf(
  weeks: readonly Week[],
  { day, missing, by }: { day: string; missing: number | null; by: string | null },
): Pace | null {
  if (missing === null) return null;
  return {
    forecast: forecastTarget(weeks, day, missing),
    by,
    needed: by === null ? null : neededPerWeek(missing, day, by),
  };
}
