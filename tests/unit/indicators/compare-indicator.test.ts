import { describe, expect, it } from "vitest";
import type { Indicator } from "#drizzle/schema/catalog";
import {
  type ComputedFigures,
  compareIndicator,
  type Sourced,
  type TypedFigures,
} from "~/features/indicators/compare-indicator";

const people = (value: number, fields: Partial<Sourced> = {}): Sourced => ({
  value,
  computed: false,
  estimated: false,
  source: "Báo cáo mẫu",
  asOf: "2026-11-22",
  ...fields,
});
const counted = (value: number) => people(value, { computed: true, source: null });

const ADULTS: Indicator = { id: "adults", name: "A", unit: "percent", counts: "passed" };
const OFFICIALS: Indicator = { ...ADULTS, audiences: ["official"] };
const PUPILS: Indicator = { id: "pupils", name: "B", unit: "percent" };
const PEOPLE: Indicator = { id: "people", name: "C", unit: "people", counts: "confirmed" };

describe("an indicator", () => {
  it.each<
    [
      what: string,
      indicator: Indicator,
      typed: TypedFigures,
      computed: ComputedFigures,
      actual: number | null,
      ofPlan: number | null,
    ]
  >([
    [
      "of all adults is counted",
      ADULTS,
      { plan: { value: 0.8, source: null } },
      { reached: counted(400), total: counted(1_000) },
      0.4,
      0.5,
    ],
    [
      "without a plan has no share of it",
      ADULTS,
      {},
      { reached: counted(400), total: counted(1_000) },
      0.4,
      null,
    ],
    [
      "that is counted leaves typed figures aside",
      ADULTS,
      { reached: people(999), total: people(1_000) },
      { reached: counted(400), total: counted(1_000) },
      0.4,
      null,
    ],
    [
      "of an audience takes its total from whoever knows it",
      OFFICIALS,
      { plan: { value: 1, source: null }, total: people(500) },
      { reached: counted(400) },
      0.8,
      0.8,
    ],
    [
      "of an audience without a total has no percentage",
      OFFICIALS,
      {},
      { reached: counted(400) },
      null,
      null,
    ],
    ["of nobody has no percentage", OFFICIALS, { total: people(0) }, { reached: counted(0) }, null, null],
    [
      "that nobody counts is typed in",
      PUPILS,
      { plan: { value: 1, source: null }, reached: people(90), total: people(100) },
      {},
      0.9,
      0.9,
    ],
    ["that was only planned has no actual", PUPILS, { plan: { value: 1, source: null } }, {}, null, null],
    [
      "of people has no total",
      PEOPLE,
      { plan: { value: 1_000_000, source: null }, total: people(3_000_000) },
      { reached: counted(250_000) },
      250_000,
      0.25,
    ],
    [
      "can be above its plan",
      PEOPLE,
      { plan: { value: 100, source: null } },
      { reached: counted(150) },
      150,
      1.5,
    ],
  ])("%s", (_, indicator, typed, computed, actual, ofPlan) => {
    expect(compareIndicator(indicator, typed, computed)).toMatchObject({ actual, ofPlan });
  });

  it("keeps the source of what was typed in, its plan and its note", () => {
    const row = compareIndicator(
      PUPILS,
      { plan: { value: 1, source: "Kế hoạch mẫu" }, reached: people(90), note: "Chờ số của Sở" },
      {},
    );
    expect(row).toMatchObject({
      planSource: "Kế hoạch mẫu",
      reached: { source: "Báo cáo mẫu", asOf: "2026-11-22" },
      note: "Chờ số của Sở",
    });
  });
});
