import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Action } from "~/features/simulations/engine";
import { actionsOf, gradeRun, isPractised, rightPath, shareOf } from "~/features/simulations/grade-run";
import { SAMPLE } from "./sample-scenario";

const wrong: Action = { do: "click", on: "Chỗ khác" };

describe("a run is worth its right steps of the right path", () => {
  it("which leads through right decisions only", () => {
    expect(rightPath(SAMPLE).map(({ id }) => id)).toEqual(["mo", "dien", "chon", "xong"]);
  });

  it.each([
    ["everything right", actionsOf(SAMPLE), { right: 4, total: 4, errors: 0, ending: "end" }],
    ["nothing done", [], { right: 0, total: 4, errors: 0, ending: null }],
    ["broken off", actionsOf(SAMPLE).slice(0, 5), { right: 2, total: 4, errors: 0, ending: null }],
    [
      "two mistakes in one step",
      [wrong, wrong, ...actionsOf(SAMPLE)],
      { right: 3, total: 4, errors: 2, ending: "end" },
    ],
    [
      "a wrong decision, taken back",
      actionsOf(SAMPLE, [{ step: "chon", label: "Chờ" }]),
      { right: 3, total: 4, errors: 1, ending: "end" },
    ],
    [
      "a wrong decision with consequences",
      actionsOf(SAMPLE, [{ step: "chon", label: "Kết thúc" }]),
      { right: 2, total: 4, errors: 1, ending: "qua-han" },
    ],
    [
      "one field filled wrongly, put right",
      actionsOf(SAMPLE, [{ step: "dien", label: "Lưu", fill: { Loại: "Báo cáo" } }]),
      { right: 3, total: 4, errors: 1, ending: "end" },
    ],
    [
      "more actions after the end",
      [...actionsOf(SAMPLE), wrong],
      { right: 4, total: 4, errors: 0, ending: "end" },
    ],
  ])("%s", (_, actions, graded) => {
    expect(gradeRun(SAMPLE, actions)).toEqual(graded);
  });

  it.each([
    [{ right: 4, total: 5, reachedEnd: true }, true],
    [{ right: 3, total: 4, reachedEnd: true }, false],
    [{ right: 5, total: 5, reachedEnd: false }, false],
    [{ right: 0, total: 0, reachedEnd: true }, false],
  ])("and %o counts as practised: %s", (run, practised) => {
    expect(isPractised(run)).toBe(practised);
  });
});

const label = fc.oneof(
  fc.constantFrom("Văn bản đến", "Lưu", "Loại", "Số", "Trả lời", "Kết thúc", "Chờ", "__proto__", ""),
  fc.string(),
);
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ do: fc.constant("click" as const), on: label }),
  fc.record({ do: fc.constant("fill" as const), on: label, value: fc.oneof(label, fc.constant("x")) }),
  fc.record({ do: fc.constant("choose" as const), on: label }),
);

describe("whatever is done", () => {
  it("a run is graded between nothing and everything, and never breaks", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        const graded = gradeRun(SAMPLE, actions);
        expect(shareOf(graded)).toBeGreaterThanOrEqual(0);
        expect(shareOf(graded)).toBeLessThanOrEqual(1);
        expect(graded.errors).toBeLessThanOrEqual(actions.length);
      }),
    );
  });

  it("mistakes before the right way never make it better, and the right way still leads to the end", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 20 }), (before) => {
        const tried = before.filter(({ do: kind }) => kind === "fill");
        expect(shareOf(gradeRun(SAMPLE, [...tried, ...actionsOf(SAMPLE)]))).toBe(1);
        expect(shareOf(gradeRun(SAMPLE, [...tried, wrong, ...actionsOf(SAMPLE)]))).toBeLessThan(1);
      }),
    );
  });
});
