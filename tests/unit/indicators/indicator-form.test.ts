import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Indicator } from "#drizzle/schema/catalog";
import { compareIndicator, type Sourced } from "~/features/indicators/compare-indicator";
import {
  type IndicatorField,
  parseIndicator,
  parsePeople,
  parsePercent,
} from "~/features/indicators/indicator-form";
import { shownEntry } from "~/features/indicators/shown-entry";

const TODAY = "2026-11-22";
const PUPILS: Indicator = { id: "pupils", name: "Học sinh", unit: "percent" };
const ADULTS: Indicator = { id: "adults", name: "Người trưởng thành", unit: "percent", counts: "passed" };
const PEOPLE: Indicator = { id: "people", name: "Số người", unit: "people" };

it.each([
  ["", null],
  ["0", 0],
  ["1250", 1_250],
  ["1.250", 1_250],
  ["1.234.567", 1_234_567],
  [" 1 250 ", 1_250],
  ["12.50", undefined],
  ["1,250", undefined],
  ["-5", undefined],
  ["nhiều", undefined],
  ["1234567890", undefined],
])("people written %j are %s", (text, people) => {
  expect(parsePeople(text)).toBe(people);
});

it.each([
  ["", null],
  ["80", 0.8],
  ["82,5", 0.825],
  ["82.5 %", 0.825],
  ["100%", 1],
  ["0,01", 0.0001],
  ["0", undefined],
  ["100,01", undefined],
  ["tám mươi", undefined],
  ["82,555", undefined],
])("a plan written %j is %s", (text, share) => {
  expect(parsePercent(text)).toBe(share);
});

describe("the form of an indicator", () => {
  const full = { plan: "80", reached: "90", total: "100", source: "Báo cáo mẫu", asOf: "2026-10-31" };

  it.each<
    [what: string, indicator: Indicator, typed: Partial<Record<IndicatorField, string>>, faults: object]
  >([
    ["a plan above all", PUPILS, { plan: "101" }, { plan: "percent" }],
    ["a plan of people with a comma", PEOPLE, { plan: "1,5" }, { plan: "number" }],
    ["words for a number", PUPILS, { ...full, reached: "nhiều" }, { reached: "number" }],
    ["more than there are", PUPILS, { ...full, reached: "101" }, { reached: "moreThanTotal" }],
    ["no source", PUPILS, { ...full, source: "  " }, { source: "sourceEmpty" }],
    ["no day", PUPILS, { ...full, asOf: "" }, { asOf: "asOfEmpty" }],
    ["a day that is no day", PUPILS, { ...full, asOf: "hôm qua" }, { asOf: "asOfEmpty" }],
    ["a day ahead", PUPILS, { ...full, asOf: "2026-11-23" }, { asOf: "asOfAhead" }],
    ["a long source", PUPILS, { ...full, source: "a".repeat(201) }, { source: "sourceLong" }],
    ["a long note", PUPILS, { note: "a".repeat(501) }, { note: "noteLong" }],
    ["several at once", PUPILS, { plan: "x", reached: "y" }, { plan: "percent", reached: "number" }],
  ])("names the field of %s", (_, indicator, typed, faults) => {
    expect(parseIndicator(indicator, typed, TODAY)).toEqual({ ok: false, faults });
  });

  it("asks for no source of a plan or a note alone", () => {
    expect(parseIndicator(PUPILS, { plan: "100", note: "Chờ số" }, TODAY)).toMatchObject({
      ok: true,
      entry: { plan: 1, reached: null, note: "Chờ số", source: null },
    });
  });

  it("leaves aside figures that the ledger counts", () => {
    expect(parseIndicator(ADULTS, { ...full, reached: "sai", total: "sai" }, TODAY)).toMatchObject({
      ok: true,
      entry: { reached: null, total: null },
    });
  });

  it("reads back whatever it shows", () => {
    const figure = (value: number): Sourced => ({
      value,
      computed: false,
      estimated: false,
      source: "Báo cáo mẫu",
      asOf: "2026-10-31",
    });
    const number = fc.integer({ min: 0, max: 4_000_000 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), number, number, (hundredths, one, other) => {
        const [reached, total] = [Math.min(one, other), Math.max(one, other)];
        const row = compareIndicator(
          PUPILS,
          {
            plan: { value: hundredths / 10_000, source: "Kế hoạch mẫu" },
            reached: figure(reached),
            total: figure(total),
            note: "Ghi chú",
          },
          {},
        );
        expect(parseIndicator(PUPILS, shownEntry(row), TODAY)).toEqual({
          ok: true,
          entry: {
            plan: hundredths / 10_000,
            planSource: "Kế hoạch mẫu",
            reached,
            total,
            note: "Ghi chú",
            source: "Báo cáo mẫu",
            asOf: "2026-10-31",
          },
        });
      }),
    );
  });
});
