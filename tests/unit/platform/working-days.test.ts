import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addWorkingDays, isWorkingDay } from "~/platform/working-days";

const HOLIDAYS = ["2027-01-01", "2027-04-30"];

describe("two working days after", () => {
  it.each([
    ["a Monday", "2026-11-23", "2026-11-25"],
    ["a Thursday: over the week-end", "2026-11-26", "2026-11-30"],
    ["a Friday", "2026-11-27", "2026-12-01"],
    ["a Saturday: as if it came on Sunday", "2026-11-28", "2026-12-01"],
    ["a Sunday", "2026-11-29", "2026-12-01"],
    ["the eve of a holiday that is a Friday", "2026-12-31", "2027-01-05"],
    ["two days before it", "2026-12-30", "2027-01-04"],
    ["a day before 29 February's place", "2027-02-26", "2027-03-02"],
  ])("%s", (_, day, expected) => {
    expect(addWorkingDays(day, 2, HOLIDAYS)).toBe(expected);
  });
});

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays("1990-01-01", count));

describe("the n-th working day", () => {
  it("is a working day, with n − 1 of them between", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (day, count) => {
        const reached = addWorkingDays(day, count, HOLIDAYS);
        let between = 0;
        for (let one = addDays(day, 1); one < reached; one = addDays(one, 1))
          if (isWorkingDay(one, HOLIDAYS)) between += 1;
        expect(isWorkingDay(reached, HOLIDAYS)).toBe(true);
        expect(between).toBe(count - 1);
      }),
    );
  });

  it("is never earlier for one holiday more", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 10 }), anyDay, (day, count, holiday) => {
        expect(addWorkingDays(day, count, [holiday]) >= addWorkingDays(day, count, [])).toBe(true);
      }),
    );
  });
});
