import { beforeAll, expect, it } from "vitest";
import { describeWithDatabase } from "#tests/support/database";
import { makeViewer } from "#tests/support/factories";
import { makeKnownProvince, type Truth } from "#tests/support/make-known-province";
import type { Viewer } from "~/features/accounts/viewer";
import type { Figures } from "~/features/coverage/figures";
import { figuresOn } from "~/features/coverage/figures-on.server";
import { rebuildCounted } from "~/features/coverage/recount.server";
import { periodOf } from "~/features/coverage/report-period";

describeWithDatabase("a province of 95 communes whose truth is known", (database) => {
  let province: Viewer;
  let codes: string[];
  let truth: Truth[];

  beforeAll(async () => {
    ({ codes, truth } = await makeKnownProvince(database()));
    // Registers after the last day that is asked for.
    province = await makeViewer(database(), [{ role: "province-admin" }], {
      communeCode: codes[0],
      createdAt: new Date("2029-01-01"),
    });
  });

  /** What the truth is worth on a day, added up by hand. */
  function known(code: string, day: string): Omit<Figures, "confirmed"> {
    const standing = truth.filter(
      ({ commune, from, until }) => commune === code && from <= day && (until === null || day < until),
    );
    const count = (test: (one: Truth) => boolean) => standing.filter(test).length;
    const passed = (one: Truth) => one.stage === "passed";
    return {
      registered: count(({ stage }) => stage === "registered"),
      trained: count(({ stage }) => stage === "trained"),
      passed: count(passed),
      women: count((one) => passed(one) && one.female),
      elders: count((one) => passed(one) && Number(day.slice(0, 4)) - one.birthYear >= 60),
    };
  }
  const KEYS = ["registered", "trained", "passed", "women", "elders"] as const;
  const only = (figures: Figures | undefined) =>
    Object.fromEntries(KEYS.map((key) => [key, figures?.[key]])) as unknown as Omit<Figures, "confirmed">;
  const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

  it("has people of every kind in every commune", () => {
    expect(codes).toHaveLength(95);
    expect(truth.filter(({ until }) => until !== null).length).toBeGreaterThan(95 * 7);
  });

  it.each([
    "2025-12-31",
    "2026-02-20",
    "2026-03-10",
    "2026-04-05",
    "2026-05-10",
    "2026-07-25",
    "2026-11-22",
    "2027-12-30",
    "2027-12-31",
  ])("every total of every commune is exactly the truth on %s", async (day) => {
    const { communes, total } = await figuresOn(database(), province, { from: day, to: day });
    const found = new Map(communes.map(({ code, upTo }) => [code, only(upTo)]));
    for (const code of codes) expect({ code, ...found.get(code) }).toEqual({ code, ...known(code, day) });
    for (const key of KEYS)
      expect(total.upTo[key]).toBe(codes.reduce((sum, code) => sum + known(code, day)[key], 0));
  });

  it.each([
    periodOf("month", 2026, 3),
    periodOf("quarter", 2026, 2),
    periodOf("half", 2026, 2),
    periodOf("year", 2026, 1),
  ])("the change within $id is exactly the truth", async ({ from, to }) => {
    const { communes } = await figuresOn(database(), province, { from, to });
    for (const { code, within } of communes) {
      const [before, after] = [known(code, dayBefore(from)), known(code, to)];
      const change = Object.fromEntries(KEYS.map((key) => [key, after[key] - before[key]]));
      expect({ code, ...only(within) }).toEqual({ code, ...change });
    }
  });

  it("is the same after the roll-ups were dropped and made anew", async () => {
    const days = { from: "2026-01-01", to: "2026-11-22" };
    const before = await figuresOn(database(), province, days);
    await rebuildCounted(database());
    expect((await figuresOn(database(), province, days)).total).toEqual(before.total);
  });
});
