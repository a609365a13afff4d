import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classOf, shareClasses } from "~/features/coverage/share-classes";

const written = (shares: number[], target = 0.8) =>
  shareClasses(shares, target).map(({ from, to }) => (to === null ? `${from}+` : `${from}-${to}`));

describe("classes of shares", () => {
  it.each([
    ["nobody yet", [0, 0], ["0-0.0001"]],
    ["no share known", [], []],
    [
      "a beginning",
      [0.0021, 0.0004],
      ["0-0.0005", "0.0005-0.001", "0.001-0.0015", "0.0015-0.002", "0.002-0.0025"],
    ],
    ["well under way", [0.43, 0.02], ["0-0.1", "0.1-0.2", "0.2-0.3", "0.3-0.4", "0.4-0.5"]],
    ["exactly on a border", [0.5], ["0-0.2", "0.2-0.4", "0.4-0.6"]],
    ["the last class ends at the target", [0.79], ["0-0.2", "0.2-0.4", "0.4-0.6", "0.6-0.8"]],
    ["some have reached it", [0.3, 0.8], ["0-0.1", "0.1-0.2", "0.2-0.3", "0.3-0.4", "0.8+"]],
    ["all have reached it", [0.8, 1.1], ["0.8+"]],
  ])("%s", (_, shares, expected) => {
    expect(written(shares)).toEqual(expected);
  });

  it("hold every share, each in exactly one of at most six", () => {
    const share = fc.double({ min: 0, max: 1.2, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(share, { minLength: 1 }),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        (shares, target) => {
          const classes = shareClasses(shares, target);
          expect(classes.length).toBeLessThanOrEqual(6);
          for (const one of shares) {
            const holding = classes.filter(({ from, to }) => from <= one && (to === null || one < to));
            expect(holding).toEqual([classes[classOf(one, classes)]]);
          }
        },
      ),
    );
  });
});
