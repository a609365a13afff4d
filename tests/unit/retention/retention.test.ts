import { describe, expect, it } from "vitest";
import { RETENTION } from "#drizzle/data-map/vocabulary";
import { formOf } from "#tests/support/accounts-factories";
import { ALL_CLASSES, CLASSES } from "~/features/retention/classes.server";
import { overdueBefore, termOf } from "~/features/retention/read-terms.server";
import { parseTerm } from "~/features/retention/term-form";

const TWO_YEARS = { kind: "months", start: 24, least: 12, most: 120 } as const;
const WHY = "Theo văn bản của Sở ngày 20/11/2026";

describe("classes of records", () => {
  it("are those of the data map, each once", () => {
    expect(ALL_CLASSES.map(({ id }) => id).sort()).toEqual([...RETENTION].sort());
    for (const [name, { id }] of Object.entries(CLASSES)) expect(id).toBe(name);
  });

  it("with a setting have something that goes, and a start value within their limits", () => {
    for (const { id, keeping, removals } of ALL_CLASSES) {
      if (keeping.kind !== "months") continue;
      expect(removals, id).not.toEqual([]);
      expect(keeping.start, id).toBeGreaterThanOrEqual(keeping.least);
      expect(keeping.start, id).toBeLessThanOrEqual(keeping.most);
    }
  });

  it("that are kept have nothing that goes", () => {
    for (const { id, keeping, removals } of ALL_CLASSES)
      if (keeping.kind === "kept") expect(removals, id).toEqual([]);
  });

  /** Domain rules §1 and §5. */
  it.each([
    ["attempt-answers", 24],
    ["watching", 12],
    ["reading-places", 12],
  ] as const)("%s start with %i months", (id, start) =>
    expect(CLASSES[id].keeping).toMatchObject({ kind: "months", start }),
  );

  it("never let the audit log go before twelve months, nor certificates at all", () => {
    expect(CLASSES["audit-log"].keeping).toMatchObject({ least: 12 });
    expect(CLASSES.results.keeping).toEqual({ kind: "kept" });
  });
});

describe("how long a class is kept", () => {
  const one = { id: "watching", keeping: { ...TWO_YEARS, start: 12, least: 6, most: 24 } } as const;
  const set = (months: number) => new Map([["watching", { months, reason: WHY, changedAt: new Date() }]]);

  it.each([
    ["the start value while nobody set it", new Map(), 12],
    ["what was set last", set(8), 8],
    ["the least that is allowed, where less was set before", set(2), 6],
    ["the most that is allowed, where more was set before", set(99), 24],
  ])("is %s", (_, terms, months) => expect(termOf(one, terms)?.months).toBe(months));

  it.each([
    ["2026-11-25T03:00:00Z", 12, "2025-11-25T03:00:00Z"],
    ["2026-08-31T03:00:00Z", 6, "2026-02-28T03:00:00Z"],
  ])("at %s, %i months ago was %s", (now, months, before) =>
    expect(overdueBefore({ months, reason: null, changedAt: null }, new Date(now))).toEqual(new Date(before)),
  );

  it("of a class with a clock of its own, overdue is what its clock says now", () => {
    const now = new Date("2026-11-25T03:00:00Z");
    expect(termOf({ id: "counters", keeping: { kind: "fixed" } }, new Map())).toBeNull();
    expect(overdueBefore(null, now)).toEqual(now);
  });
});

describe("the form of a period", () => {
  it.each([
    ["12", WHY, { ok: true, months: 12, reason: WHY }],
    [" 120 ", WHY, { ok: true, months: 120, reason: WHY }],
    ["", WHY, { ok: false, faults: { months: "monthsEmpty" } }],
    ["hai năm", WHY, { ok: false, faults: { months: "monthsEmpty" } }],
    ["-12", WHY, { ok: false, faults: { months: "monthsEmpty" } }],
    ["12.5", WHY, { ok: false, faults: { months: "monthsEmpty" } }],
    ["11", WHY, { ok: false, faults: { months: "monthsOutside" } }],
    ["121", WHY, { ok: false, faults: { months: "monthsOutside" } }],
    ["24", "ngắn", { ok: false, faults: { reason: "reasonShort" } }],
    ["0", "", { ok: false, faults: { months: "monthsOutside", reason: "reasonShort" } }],
  ])("%j with %j", (months, reason, expected) =>
    expect(parseTerm(formOf({ months, reason }), TWO_YEARS)).toEqual(expected),
  );
});
