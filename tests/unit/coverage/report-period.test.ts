import { expect, it } from "vitest";
import { parsePeriod, periodOf, periodWith } from "~/features/coverage/report-period";

it.each([
  ["2026-11", "2026-11-01", "2026-11-30"],
  ["2026-12", "2026-12-01", "2026-12-31"],
  ["2028-02", "2028-02-01", "2028-02-29"],
  ["2026-Q1", "2026-01-01", "2026-03-31"],
  ["2026-Q4", "2026-10-01", "2026-12-31"],
  ["2026-H1", "2026-01-01", "2026-06-30"],
  ["2026-H2", "2026-07-01", "2026-12-31"],
  ["2026", "2026-01-01", "2026-12-31"],
])("%s is from %s to %s", (id, from, to) => {
  expect(parsePeriod(id)).toMatchObject({ id, from, to });
});

it.each([
  "",
  "2026-13",
  "2026-00",
  "2026-1",
  "2026-Q5",
  "2026-Q0",
  "2026-Q01",
  "2026-H3",
  "1999",
  "2026-11-01",
  "x",
])("“%s” is none", (text) => {
  expect(parsePeriod(text)).toBeUndefined();
});

it.each([
  ["month", "2026-11-24", "2026-11"],
  ["quarter", "2026-09-30", "2026-Q3"],
  ["half", "2026-07-01", "2026-H2"],
  ["year", "2026-01-01", "2026"],
] as const)("the %s of %s is %s", (kind, day, id) => {
  expect(periodWith(kind, day).id).toBe(id);
  expect(periodWith(kind, day)).toEqual(periodOf(kind, 2026, periodWith(kind, day).number));
});
