import { expect, it } from "vitest";
import { lastMonthOver, monthAfter, parseMonth, waitsFrom } from "~/features/periods/months";

const month = (id: string) => {
  const found = parseMonth(id);
  if (!found) throw new Error(`no month ${id}`);
  return found;
};

it.each(["2026", "2026-Q4", "2026-13", "2026-1", "thang-10", ""])("%j is no month", (text) => {
  expect(parseMonth(text)).toBeUndefined();
});

it.each([
  ["2026-10", 1, "2026-11"],
  ["2026-12", 1, "2027-01"],
  ["2026-01", -1, "2025-12"],
  ["2026-11", -12, "2025-11"],
])("%s and %i months is %s", (id, count, expected) => {
  expect(monthAfter(month(id), count).id).toBe(expected);
});

it.each([
  ["2026-11-01", "2026-10"],
  ["2026-11-30", "2026-10"],
  ["2027-01-15", "2026-12"],
])("on %s the latest month that is over is %s", (today, expected) => {
  expect(lastMonthOver(today).id).toBe(expected);
});

it.each<[id: string, holidays: string[], from: string]>([
  ["2026-09", [], "2026-10-01"],
  // 1 November 2026 is a Sunday.
  ["2026-10", [], "2026-11-02"],
  // 1 May 2026 is a Friday and a holiday, and so is the Monday after it here.
  ["2026-04", ["2026-05-01", "2026-05-04"], "2026-05-05"],
])("the draft of %s waits from %s on", (id, holidays, from) => {
  expect(waitsFrom(month(id), holidays)).toBe(from);
});
