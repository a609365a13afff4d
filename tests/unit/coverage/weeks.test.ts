import { describe, expect, it } from "vitest";
import { fillWeeks, mondayOf } from "~/features/coverage/weeks";

describe("calendar weeks", () => {
  it.each([
    ["2026-11-16", "2026-11-16"],
    ["2026-11-22", "2026-11-16"],
    ["2026-11-23", "2026-11-23"],
    ["2027-01-01", "2026-12-28"],
  ])("%s is in the week from %s", (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });

  it("come without gaps, and keep what was before in the first total", () => {
    const added = new Map([
      ["2026-09-07", 5],
      ["2026-11-02", 2],
      ["2026-11-16", 1],
    ]);
    expect(fillWeeks(added, "2026-11-22", 3)).toEqual([
      { monday: "2026-11-02", added: 2, total: 7 },
      { monday: "2026-11-09", added: 0, total: 7 },
      { monday: "2026-11-16", added: 1, total: 8 },
    ]);
  });
});
