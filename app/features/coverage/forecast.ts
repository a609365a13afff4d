/**
 * When the target is reached if people keep coming as in the last weeks: a day, and the range it lies in eight
 * times in ten. Pure.
 *
 * Method: the drift method with its prediction interval (Hyndman & Athanasopoulos, Forecasting: Principles and
 * Practice, 3rd ed., §5.2 and table 5.2). With m and s the mean and the standard deviation of the new people of n
 * weeks, the people who come in the next h weeks are expected at h·m and lie with probability 0.8 within
 * 1.28·s·√(h·(1 + h/n)) of it. The range is from the week in which its upper end reaches what is missing to the
 * week in which its lower end does.
 */
import { addDays, type Week } from "./weeks";

/** How many of the latest whole weeks say how fast it goes, and how few say nothing. */
export const PACE_WEEKS = 12;
export const FEWEST_WEEKS = 8;
/** Nothing is promised further ahead. */
export const HORIZON_WEEKS = 104;
/** Of the normal distribution: four fifths lie within so many standard deviations (table 5.1). */
const WITHIN_80_PERCENT = 1.28;

export type Forecast =
  | { kind: "reached" }
  /** `weeks`: whole weeks since the first person. */
  | { kind: "tooLittle"; weeks: number }
  /** Not within the horizon at this pace. */
  | { kind: "beyond"; perWeek: number }
  /** `latest` is null when it may well not be within the horizon. Days as "2027-05-16", each a Sunday. */
  | { kind: "expected"; perWeek: number; day: string; earliest: string; latest: string | null };

/** `missing`: people still to be reached at the end of `day`. `weeks` end with the one that `day` is in. */
export function forecastTarget(weeks: readonly Week[], day: string, missing: number): Forecast {
  if (missing <= 0) return { kind: "reached" };
  const whole = weeks.filter(({ monday, total }) => addDays(monday, 6) <= day && total > 0);
  const last = whole.at(-1);
  if (!last || whole.length < FEWEST_WEEKS) return { kind: "tooLittle", weeks: whole.length };
  const since = weeks.reduce((people, week) => (week.monday > last.monday ? people + week.added : people), 0);
  const added = whole.slice(-PACE_WEEKS).map((week) => week.added);
  const arrival = arrivalOf(added, missing + since);
  const perWeek = mean(added);
  if (arrival.expected === null || arrival.earliest === null) return { kind: "beyond", perWeek };
  const sundayAfter = (count: number) => addDays(last.monday, 6 + 7 * count);
  return {
    kind: "expected",
    perWeek,
    day: sundayAfter(arrival.expected),
    earliest: sundayAfter(arrival.earliest),
    latest: arrival.latest === null ? null : sundayAfter(arrival.latest),
  };
}

/** After how many further weeks `missing` people have come; null: not within the horizon. */
export function arrivalOf(added: readonly number[], missing: number) {
  const [m, n] = [mean(added), added.length];
  const s = Math.sqrt(added.reduce((sum, one) => sum + (one - m) ** 2, 0) / (n - 1));
  const spread = (h: number) => WITHIN_80_PERCENT * s * Math.sqrt(h * (1 + h / n));
  const firstWeek = (people: (h: number) => number): number | null => {
    for (let h = 1; h <= HORIZON_WEEKS; h++) if (people(h) >= missing) return h;
    return null;
  };
  return {
    expected: firstWeek((h) => h * m),
    earliest: firstWeek((h) => h * m + spread(h)),
    latest: firstWeek((h) => h * m - spread(h)),
  };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** New people a week, whole ones, to reach `missing` more by the end of `by`; null when that day is over. */
export function neededPerWeek(missing: number, day: string, by: string): number | null {
  const days = (Date.parse(by) - Date.parse(day)) / 86_400_000;
  return days > 0 ? Math.ceil((missing * 7) / days) : null;
}
