import { describe, expect, it } from "vitest";
import { stretchesUpTo } from "~/features/coverage/add-up-tallies";

describe("the tallies that add up to a day", () => {
  it.each([
    ["2026-11-22", ["year … 2026-01-01", "month 2026-01-01 … 2026-11-01", "day 2026-11-01 … 2026-11-23"]],
    ["2026-01-01", ["year … 2026-01-01", "month 2026-01-01 … 2026-01-01", "day 2026-01-01 … 2026-01-02"]],
    ["2027-12-31", ["year … 2027-01-01", "month 2027-01-01 … 2027-12-01", "day 2027-12-01 … 2028-01-01"]],
    ["2028-02-29", ["year … 2028-01-01", "month 2028-01-01 … 2028-02-01", "day 2028-02-01 … 2028-03-01"]],
  ])("%s", (day, expected) => {
    const [years, ...rest] = stretchesUpTo(day);
    expect([
      `${years?.grain} … ${years?.until}`,
      ...rest.map(({ grain, from, until }) => `${grain} ${from} … ${until}`),
    ]).toEqual(expected);
  });
});
