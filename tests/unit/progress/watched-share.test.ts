import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Stretch, watchedShare } from "~/features/progress/watched-share";

const stretches = (...pairs: [number, number][]): Stretch[] => pairs.map(([from, to]) => ({ from, to }));

describe("the watched share of a clip of 100 seconds", () => {
  it.each<[string, Stretch[], number]>([
    ["nothing played", [], 0],
    ["the first half", stretches([0, 50]), 0.5],
    ["all of it", stretches([0, 100]), 1],
    ["the same stretch twice", stretches([10, 30], [10, 30]), 0.2],
    ["overlapping stretches", stretches([0, 40], [20, 60]), 0.6],
    ["one stretch inside another", stretches([0, 80], [20, 30]), 0.8],
    ["apart, out of order", stretches([70, 80], [0, 10]), 0.2],
    ["touching ends", stretches([0, 50], [50, 100]), 1],
    ["beyond the ends", stretches([-20, 10], [90, 140]), 0.2],
    ["backwards", stretches([50, 20]), 0],
    ["of no length", stretches([50, 50]), 0],
  ])("%s", (_name, played, share) => {
    expect(watchedShare(played, 100)).toBeCloseTo(share, 10);
  });

  it.each([0, -1, Number.NaN])("is 0 for a length of %s", (duration) => {
    expect(watchedShare(stretches([0, 10]), duration)).toBe(0);
  });
});

describe("whatever was played", () => {
  const second = fc.integer({ min: -20, max: 120 });
  const anyStretches = fc.array(fc.record({ from: second, to: second }), { maxLength: 30 });

  it("the share equals that of counting whole seconds", () => {
    fc.assert(
      fc.property(anyStretches, (played) => {
        const counted = Array.from({ length: 100 }, (_, at) => at).filter((at) =>
          played.some(({ from, to }) => from <= at && at + 1 <= to),
        ).length;
        expect(watchedShare(played, 100)).toBeCloseTo(counted / 100, 10);
      }),
    );
  });

  it("neither order nor repetition matters, and more play never lowers the share", () => {
    fc.assert(
      fc.property(anyStretches, anyStretches, (played, more) => {
        const share = watchedShare(played, 100);
        expect(watchedShare([...played].reverse().concat(played), 100)).toBeCloseTo(share, 10);
        expect(watchedShare([...more, ...played], 100)).toBeGreaterThanOrEqual(share - 1e-9);
      }),
    );
  });
});
