import { expect, it } from "vitest";
import { standingOf } from "~/features/coverage/standing";

const TODAY = "2026-11-22";
const nothing = { countsFrom: null, diedOn: null, heldBackAs: null, merged: false, certificates: 0 } as const;

it.each([
  [
    { ...nothing, countsFrom: TODAY },
    { kind: "counts", from: TODAY },
  ],
  [
    { ...nothing, countsFrom: "2026-11-23" },
    { kind: "young", from: "2026-11-23" },
  ],
  [
    { ...nothing, diedOn: "2026-03-01", certificates: 1 },
    { kind: "died", from: "2026-03-01" },
  ],
  [{ ...nothing, heldBackAs: "same" as const, certificates: 1 }, { kind: "same" }],
  [{ ...nothing, heldBackAs: "undecided" as const, certificates: 1 }, { kind: "undecided" }],
  [{ ...nothing, certificates: 2 }, { kind: "otherTopic" }],
  [{ ...nothing, merged: true, heldBackAs: "same" as const, certificates: 1 }, { kind: "merged" }],
  [nothing, { kind: "noCertificate" }],
])("%o stands as %o", (facts, expected) => {
  expect(standingOf(facts, TODAY)).toEqual(expected);
});
