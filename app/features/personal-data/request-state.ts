/** How a request stands on a day, and what may be done with it. Pure. */
import type { REQUEST_OUTCOMES } from "#drizzle/schema/personal-data";
import type { Clocks, RequestKind } from "./request-clock";

export interface RequestFacts extends Clocks {
  kind: RequestKind;
  acknowledgedAt: Date | null;
  extendedAt: Date | null;
  closedAt: Date | null;
  outcome: (typeof REQUEST_OUTCOMES)[number] | null;
}

export type RequestState = "received" | "acknowledged" | (typeof REQUEST_OUTCOMES)[number];

export function requestState({ acknowledgedAt, closedAt, outcome }: RequestFacts): RequestState {
  if (closedAt && outcome) return outcome;
  return acknowledgedAt ? "acknowledged" : "received";
}

/** The clock that ran out before `today` ("2026-11-22"): the last day itself is still in time. */
export function overdueClock(request: RequestFacts, today: string): "acknowledge" | "finish" | null {
  if (request.closedAt) return null;
  if (request.finishBy !== null && request.finishBy < today) return "finish";
  return !request.acknowledgedAt && request.acknowledgeBy < today ? "acknowledge" : null;
}

/** Once, while it is open and there is a day to move. */
export function mayExtend({ closedAt, extendedAt, finishBy }: RequestFacts): boolean {
  return !closedAt && !extendedAt && finishBy !== null;
}

/** What cannot be taken back is done by the province's administrators. */
export function endsAccount(kind: RequestKind): kind is "withdraw" | "delete" {
  return kind === "withdraw" || kind === "delete";
}
