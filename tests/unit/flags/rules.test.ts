/** Each rule at its edges, and all of them on made-up communes: honest ones with their crowds, and planted fraud. */
import { describe, expect, it } from "vitest";
import { parseDecision } from "~/features/flags/decision-form";
import { wholeDaysBefore } from "~/features/flags/raise-flags.server";
import { type HelperDay, judgeHelperDay } from "~/features/flags/rules/busy-helper";
import { judgeAge, type StatedAge } from "~/features/flags/rules/impossible-age";
import { judgeAccounts } from "~/features/flags/rules/many-accounts";
import { judgeReading, type PassedTopic } from "~/features/flags/rules/quick-reading";

describe("quick reading", () => {
  it.each([
    ["30 minutes in 5:59", 30, 359, true],
    ["30 minutes in 6:00", 30, 360, false],
    ["a topic too short to tell", 9, 1, false],
    ["the shortest that tells", 10, 119, true],
    ["read over days", 30, 400_000, false],
  ])("%s", (_, promisedMinutes, spentSeconds, flagged) => {
    const judged = judgeReading({ personId: "p", attemptId: "a", promisedMinutes, spentSeconds });
    expect(judged !== null).toBe(flagged);
    if (judged) expect(judged).toMatchObject({ personId: "p", fingerprint: "a" });
  });
});

describe("impossible age", () => {
  it.each([
    [1910, true],
    [1911, false],
    [2020, false],
    [2021, true],
    [2031, true],
  ])("born %i, in 2026", (birthYear, flagged) => {
    expect(judgeAge({ personId: "p", birthYear, year: 2026 }) !== null).toBe(flagged);
  });
});

describe("busy helper", () => {
  it.each([
    [99, false],
    [100, true],
  ])("%i passes a day", (passes, flagged) => {
    const judged = judgeHelperDay({ helperId: "h", day: "2026-11-24", passes, learners: 40 });
    expect(judged !== null).toBe(flagged);
    if (judged) expect(judged.figures).toContainEqual(["day", "24/11/2026"]);
  });
});

describe("many accounts from one device", () => {
  const MINUTE = 60_000;
  const opened = (...minutes: number[]) =>
    judgeAccounts({ accounts: minutes.map((minute, at) => ({ personId: `p${at}`, at: minute * MINUTE })) });
  const evenly = (count: number, step: number, from = 0) =>
    Array.from({ length: count }, (_, at) => from + at * step);

  it.each([
    ["a family of five at once", evenly(5, 4), false],
    ["nine within an hour", evenly(9, 6), false],
    ["ten within an hour", evenly(10, 6), true],
    ["ten, the last when the hour is over", [...evenly(9, 6), 60], false],
    ["ten over a day", evenly(10, 60), false],
    ["a crowd after quiet days", [...evenly(3, 1440), ...evenly(12, 2, 10_000)], true],
  ])("%s", (_, minutes, flagged) => {
    expect(opened(...minutes) !== null).toBe(flagged);
  });

  it("is about the first account of the densest hour", () => {
    expect(opened(...evenly(3, 1440), ...evenly(12, 2, 10_000))).toEqual({
      personId: "p3",
      fingerprint: "p3",
      figures: [
        ["accounts", 12],
        ["minutes", 22],
      ],
    });
  });
});

describe("a decision", () => {
  it.each([
    [{ decision: "fine", reason: "Đã gọi hỏi, người này đọc trước ở nhà" }, {}],
    [{ decision: "revoke", reason: "Đã gọi hỏi rồi" }, { decision: "decisionMissing" }],
    [
      { decision: "", reason: "ngắn" },
      { decision: "decisionMissing", reason: "reasonShort" },
    ],
  ])("%j", (typed, faults) => {
    const parsed = parseDecision(typed);
    expect(parsed.ok ? {} : parsed.faults).toEqual(faults);
  });
});

it("looks at whole days of Vietnam", () => {
  expect(wholeDaysBefore("2026-11-24")).toEqual({
    from: new Date("2026-11-16T17:00:00Z"),
    to: new Date("2026-11-23T17:00:00Z"),
  });
});

interface Commune {
  passes: PassedTopic[];
  ages: StatedAge[];
  days: HelperDay[];
}

/** Mulberry32: the same commune for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * 300 people. Reading paces are spread log-normally around the promise, half of it being usual of young people at
 * computers in a school; helpers of a hall sit beside up to 70 in a day; the oldest are 108.
 */
function honestCommune(code: string, chance: () => number): Commune {
  const normal = () => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  const people = Array.from({ length: 300 }, (_, index) => `${code}-${index}`);
  return {
    passes: people.map((personId, index) => {
      const promisedMinutes = 15 + Math.floor(chance() * 30);
      const usual = index % 3 === 0 ? 0.8 : 1.3;
      const spentSeconds = promisedMinutes * 60 * usual * Math.exp(0.3 * normal());
      return { personId, attemptId: `bai ${personId}`, promisedMinutes, spentSeconds };
    }),
    ages: people.map((personId) => ({
      personId,
      birthYear: 2026 - 18 - Math.floor(90 * chance() ** 2),
      year: 2026,
    })),
    days: Array.from({ length: 60 }, (_, index) => {
      const passes = 1 + Math.floor((index % 10 === 0 ? 70 : 30) * chance());
      return { helperId: `${code}-h${index % 6}`, day: `2026-11-${index}`, passes, learners: passes };
    }),
  };
}

const raisedIn = ({ passes, ages, days }: Commune): string[] =>
  [...passes.map(judgeReading), ...ages.map(judgeAge), ...days.map(judgeHelperDay)].flatMap((raised) =>
    raised ? [raised.fingerprint] : [],
  );

describe.each([1, 2, 3, 4, 5])("95 made-up communes, seed %i", (seed) => {
  const chance = random(seed);
  const communes = Array.from({ length: 95 }, (_, index) => honestCommune(`x${index}`, chance));

  it("flags at most 5 % of those that are honest", () => {
    expect(communes.filter((commune) => raisedIn(commune).length > 0).length / 95).toBeLessThanOrEqual(0.05);
  });

  it("finds all that is planted", () => {
    const planted: string[] = [];
    for (const [index, { passes, ages, days }] of communes.entries()) {
      if (index % 5 !== 0) continue;
      const fraud = `gian ${index}`;
      const promisedMinutes = 20 + Math.floor(chance() * 20);
      const spentSeconds = 30 + chance() * 150;
      passes.push({ personId: fraud, attemptId: fraud, promisedMinutes, spentSeconds });
      const birthYear = chance() < 0.5 ? 1850 + Math.floor(chance() * 60) : 2022 + Math.floor(chance() * 4);
      ages.push({ personId: fraud, birthYear, year: 2026 });
      const passed = 100 + Math.floor(chance() * 200);
      days.push({ helperId: fraud, day: "2026-11-24", passes: passed, learners: passed });
      planted.push(fraud, `${fraud} ${birthYear}`, `${fraud} 2026-11-24`);
    }
    expect(communes.flatMap(raisedIn)).toEqual(expect.arrayContaining(planted));
    expect(planted).toHaveLength(57);
  });
});
