import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  arrivalOf,
  type Forecast,
  forecastTarget,
  HORIZON_WEEKS,
  neededPerWeek,
} from "~/features/coverage/forecast";
import { addDays, fillWeeks } from "~/features/coverage/weeks";
import { seededRandom } from "~/features/quizzes/seeded-random";

/** A Sunday: the week of 16/11 is whole. */
const DAY = "2026-11-22";

/** 26 weeks that end with the one of `day`, the last of them with `added` people. */
function weeksOf(added: readonly number[], day = DAY) {
  const monday = "2026-11-16";
  return fillWeeks(
    new Map(added.map((people, index) => [addDays(monday, -7 * (added.length - 1 - index)), people])),
    day,
    26,
  );
}

const steady = (people: number, weeks = 12) => new Array<number>(weeks).fill(people);

describe("the forecast", () => {
  it.each<[what: string, added: number[], day: string, missing: number, forecast: Forecast]>([
    ["says so when the target is reached", steady(10), DAY, 0, { kind: "reached" }],
    ["is silent without anybody", [], DAY, 100, { kind: "tooLittle", weeks: 0 }],
    ["is silent after seven weeks", steady(10, 7), DAY, 100, { kind: "tooLittle", weeks: 7 }],
    [
      "does not take a week that is not over for a whole one",
      steady(10, 8),
      "2026-11-21",
      100,
      { kind: "tooLittle", weeks: 7 },
    ],
    [
      "has no range when all weeks are alike: 100 people at 10 a week take ten weeks",
      steady(10),
      DAY,
      100,
      { kind: "expected", perWeek: 10, day: "2027-01-31", earliest: "2027-01-31", latest: "2027-01-31" },
    ],
    [
      "needs a whole week for one more person",
      steady(10),
      DAY,
      101,
      { kind: "expected", perWeek: 10, day: "2027-02-07", earliest: "2027-02-07", latest: "2027-02-07" },
    ],
    [
      "takes only the last twelve weeks for the pace",
      [...steady(1_000, 10), ...steady(10)],
      DAY,
      100,
      { kind: "expected", perWeek: 10, day: "2027-01-31", earliest: "2027-01-31", latest: "2027-01-31" },
    ],
    // m = 10, s = 10.445: 6 weeks bring 60 + 1.28·s·√(6·(1 + 6/12)) = 100.1 at most, 20 weeks 200 − 97.6 at least.
    [
      "has a range when weeks differ",
      [20, 0, 20, 0, 20, 0, 20, 0, 20, 0, 20, 0],
      DAY,
      100,
      { kind: "expected", perWeek: 10, day: "2027-01-31", earliest: "2027-01-03", latest: "2027-04-11" },
    ],
    [
      "does not name a latest day when it may well never come",
      [120, ...steady(0, 11)],
      DAY,
      100,
      { kind: "expected", perWeek: 10, day: "2027-01-31", earliest: "2026-12-13", latest: null },
    ],
    ["promises nothing beyond two years", steady(1), DAY, 105, { kind: "beyond", perWeek: 1 }],
    [
      "still tells of the last week of two years",
      steady(1),
      DAY,
      104,
      { kind: "expected", perWeek: 1, day: "2028-11-19", earliest: "2028-11-19", latest: "2028-11-19" },
    ],
    [
      "promises nothing when nobody came for twelve weeks",
      [50, ...steady(0)],
      DAY,
      1,
      { kind: "beyond", perWeek: 0 },
    ],
  ])("%s", (_, added, day, missing, forecast) => {
    expect(forecastTarget(weeksOf(added, day), day, missing)).toEqual(forecast);
  });

  it("counts people of a week under way as reached, and its days from the last whole week", () => {
    const weeks = fillWeeks(
      new Map([...steady(10).keys()].map((index) => [addDays("2026-11-09", -7 * index), 10])).set(
        "2026-11-16",
        30,
      ),
      "2026-11-18",
      26,
    );
    // 100 missing at the end of the last whole week, 30 of whom have come since.
    expect(forecastTarget(weeks, "2026-11-18", 70)).toMatchObject({ perWeek: 10, day: "2027-01-24" });
  });
});

const added = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 8, maxLength: 12 });
const missing = fc.integer({ min: 1, max: 20_000 });
/** Null, beyond the horizon, is later than any week. */
const week = (found: number | null) => found ?? HORIZON_WEEKS + 1;

describe("more people a week", () => {
  it("never make it later: neither the day nor the ends of its range", () => {
    fc.assert(
      fc.property(added, missing, fc.integer({ min: 0, max: 100 }), (weeks, people, more) => {
        const [slow, fast] = [
          arrivalOf(weeks, people),
          arrivalOf(
            weeks.map((one) => one + more),
            people,
          ),
        ];
        for (const end of ["earliest", "expected", "latest"] as const)
          expect(week(fast[end])).toBeLessThanOrEqual(week(slow[end]));
      }),
    );
  });

  it("in a single week never make the day later", () => {
    fc.assert(
      fc.property(added, missing, fc.nat(), fc.nat(100), (weeks, people, at, more) => {
        const better = weeks.map((one, index) => (index === at % weeks.length ? one + more : one));
        expect(week(arrivalOf(better, people).expected)).toBeLessThanOrEqual(
          week(arrivalOf(weeks, people).expected),
        );
      }),
    );
  });
});

it("the day lies in its range", () => {
  fc.assert(
    fc.property(added, missing, (weeks, people) => {
      const { earliest, expected, latest } = arrivalOf(weeks, people);
      expect(week(earliest)).toBeLessThanOrEqual(week(expected));
      expect(week(expected)).toBeLessThanOrEqual(week(latest));
    }),
  );
});

it("the range holds the truth about eight times in ten, when weeks go on as they were", () => {
  const runs = 2_000;
  let held = 0;
  for (let run = 0; run < runs; run++) {
    const random = seededRandom(run);
    const comers = () => Math.round(50 + 40 * (random() + random() - 1));
    const { earliest, latest } = arrivalOf(Array.from({ length: 12 }, comers), 1_000);
    let truth = 0;
    for (let people = 0; people < 1_000; truth++) people += comers();
    if (truth >= week(earliest) && truth <= week(latest)) held++;
  }
  expect(held / runs).toBeGreaterThan(0.75);
  expect(held / runs).toBeLessThan(0.9);
});

describe("people needed a week", () => {
  it.each<[missing: number, by: string, needed: number | null]>([
    [100, "2027-01-31", 10],
    [101, "2027-01-31", 11],
    [1, "2029-12-31", 1],
    [100, "2026-11-23", 700],
    [0, "2027-01-31", 0],
    [100, DAY, null],
    [100, "2026-11-01", null],
  ])("%i missing by %s: %s", (people, by, needed) => {
    expect(neededPerWeek(people, DAY, by)).toBe(needed);
  });

  it("are never more for a later day", () => {
    fc.assert(
      fc.property(missing, fc.integer({ min: 1, max: 700 }), fc.nat(700), (people, days, later) => {
        const soon = neededPerWeek(people, DAY, addDays(DAY, days)) as number;
        expect(neededPerWeek(people, DAY, addDays(DAY, days + later))).toBeLessThanOrEqual(soon);
      }),
    );
  });
});
