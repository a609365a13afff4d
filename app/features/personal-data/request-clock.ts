/**
 * The legal clocks of a request about one's data (NĐ 356/2025 Đ.5, as domain rules §1 has it): say within 2 working
 * days that it came in, then finish within a number of days of its kind, which may be extended once with a reason.
 * Days to finish are counted as calendar days from the day after it came in, the strictest reading. The rules read
 * name no length of an extension: it is taken to be as long as the first time. Pure.
 */
import type { REQUEST_KINDS as STORED_KINDS } from "#drizzle/schema/personal-data";
import { addDays, addWorkingDays } from "~/platform/working-days";

export type RequestKind = (typeof STORED_KINDS)[number];

/** In the order of forms and filters. */
export const REQUEST_KINDS = [
  "view",
  "correct",
  "copy",
  "withdraw",
  "restrict",
  "object",
  "delete",
  "complain",
] as const satisfies readonly RequestKind[];

export const DAYS_TO_ACKNOWLEDGE = 2;

/** Null: the rules read set no number of days for a complaint; only the first clock runs. */
export const DAYS_TO_FINISH: Record<RequestKind, number | null> = {
  view: 10,
  correct: 10,
  copy: 10,
  withdraw: 15,
  restrict: 15,
  object: 15,
  delete: 20,
  complain: null,
};

export interface Clocks {
  acknowledgeBy: string;
  finishBy: string | null;
}

/** For a request that came in on `day` in Vietnam. */
export function clocksFrom(day: string, kind: RequestKind, holidays: readonly string[]): Clocks {
  const days = DAYS_TO_FINISH[kind];
  return {
    acknowledgeBy: addWorkingDays(day, DAYS_TO_ACKNOWLEDGE, holidays),
    finishBy: days === null ? null : addDays(day, days),
  };
}

/** The last day after the one extension that is allowed; null where there is nothing to extend. */
export function extendedFinish(kind: RequestKind, finishBy: string | null): string | null {
  const days = DAYS_TO_FINISH[kind];
  return days === null || finishBy === null ? null : addDays(finishBy, days);
}
