/** When a person may say themselves that they are there: around the session, by the server's clock. Pure. */
import type { ClassState } from "./class-state";

/** People are let into the hall before it begins. */
export const DOORS_OPEN_MS = 30 * 60_000;

export type WindowFault = "notRunning" | "early" | "over";

export function whatForbidsCheckIn(
  { state, startsAt, endsAt }: { state: ClassState; startsAt: Date; endsAt: Date },
  now: Date,
): WindowFault | undefined {
  if (now.getTime() < startsAt.getTime() - DOORS_OPEN_MS) return "early";
  if (now > endsAt) return "over";
  return state === "running" ? undefined : "notRunning";
}
