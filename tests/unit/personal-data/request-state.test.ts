import { describe, expect, it } from "vitest";
import {
  mayExtend,
  overdueClock,
  type RequestFacts,
  requestState,
} from "~/features/personal-data/request-state";

const AT = new Date("2026-11-24T01:00:00Z");
const OPEN: RequestFacts = {
  kind: "delete",
  acknowledgeBy: "2026-11-26",
  finishBy: "2026-12-14",
  acknowledgedAt: null,
  extendedAt: null,
  closedAt: null,
  outcome: null,
};
const acknowledged = { ...OPEN, acknowledgedAt: AT };
const done = { ...acknowledged, closedAt: AT, outcome: "done" as const };
const complaint = { ...OPEN, kind: "complain" as const, finishBy: null };

describe("which clock ran out", () => {
  it.each<[what: string, request: RequestFacts, today: string, clock: ReturnType<typeof overdueClock>]>([
    ["on the last day to acknowledge", OPEN, "2026-11-26", null],
    ["a day later", OPEN, "2026-11-27", "acknowledge"],
    ["acknowledged in time", acknowledged, "2026-11-27", null],
    ["on the last day to finish", acknowledged, "2026-12-14", null],
    ["a day later", acknowledged, "2026-12-15", "finish"],
    ["neither acknowledged nor finished", OPEN, "2026-12-15", "finish"],
    ["closed", done, "2027-12-15", null],
    ["a complaint that was acknowledged", { ...complaint, acknowledgedAt: AT }, "2027-12-15", null],
    ["a complaint that was not", complaint, "2026-11-27", "acknowledge"],
  ])("%s", (_, request, today, clock) => {
    expect(overdueClock(request, today)).toBe(clock);
  });
});

describe("a request may be extended", () => {
  it.each<[what: string, request: RequestFacts, may: boolean]>([
    ["while it is open", OPEN, true],
    ["once only", { ...acknowledged, extendedAt: AT }, false],
    ["not when it is closed", done, false],
    ["not without a day to move", complaint, false],
  ])("%s", (_, request, may) => {
    expect(mayExtend(request)).toBe(may);
  });
});

it.each<[request: RequestFacts, state: ReturnType<typeof requestState>]>([
  [OPEN, "received"],
  [acknowledged, "acknowledged"],
  [done, "done"],
  [{ ...OPEN, closedAt: AT, outcome: "cancelled" }, "cancelled"],
])("%# is in state %s", (request, state) => {
  expect(requestState(request)).toBe(state);
});
