import { describe, expect, it } from "vitest";
import {
  clocksFrom,
  extendedFinish,
  REQUEST_KINDS,
  type RequestKind,
} from "~/features/personal-data/request-clock";

describe("a request that came in on Friday 27/11/2026", () => {
  it.each<[kind: RequestKind, finishBy: string | null, extended: string | null]>([
    ["view", "2026-12-07", "2026-12-17"],
    ["correct", "2026-12-07", "2026-12-17"],
    ["copy", "2026-12-07", "2026-12-17"],
    ["withdraw", "2026-12-12", "2026-12-27"],
    ["restrict", "2026-12-12", "2026-12-27"],
    ["object", "2026-12-12", "2026-12-27"],
    ["delete", "2026-12-17", "2027-01-06"],
    ["complain", null, null],
  ])("%s: finished by %s, extended to %s", (kind, finishBy, extended) => {
    const clocks = clocksFrom("2026-11-27", kind, []);
    expect(clocks).toEqual({ acknowledgeBy: "2026-12-01", finishBy });
    expect(extendedFinish(kind, clocks.finishBy)).toBe(extended);
  });

  it("is acknowledged later over a holiday, and finished no later", () => {
    expect(clocksFrom("2026-12-31", "delete", ["2027-01-01"])).toEqual({
      acknowledgeBy: "2027-01-05",
      finishBy: "2027-01-20",
    });
  });

  it("knows a clock for every kind", () => {
    for (const kind of REQUEST_KINDS) expect(clocksFrom("2026-11-27", kind, [])).toBeDefined();
  });
});
