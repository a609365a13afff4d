import { expect, it } from "vitest";
import { type AccountFacts, mergeFault, type PairFacts } from "~/features/merging/merge-faults";

const account = (id: string, facts: Partial<AccountFacts> = {}): AccountFacts => ({
  id,
  disabled: false,
  erased: false,
  merged: false,
  isDemo: false,
  personalIdHash: null,
  closedByOwner: false,
  holdsRole: false,
  testUnderWay: false,
  requestOpen: false,
  ...facts,
});
const pair = (
  survivor: Partial<AccountFacts> = {},
  merged: Partial<AccountFacts> = {},
  decidedDifferent = false,
): PairFacts => ({ survivor: account("a", survivor), merged: account("b", merged), decidedDifferent });
const officer = { personId: "x", wholeProvince: false };
const province = { personId: "x", wholeProvince: true };

it.each([
  ["two plain accounts", pair(), officer, undefined],
  [
    "an account that an officer shut, merged into an open one",
    pair({}, { disabled: true }),
    officer,
    undefined,
  ],
  ["the same personal id", pair({ personalIdHash: "1" }, { personalIdHash: "1" }), officer, undefined],
  ["one known personal id", pair({}, { personalIdHash: "1" }), officer, undefined],
  ["two different ones", pair({ personalIdHash: "1" }, { personalIdHash: "2" }), province, "otherPersonalId"],
  ["one account", pair({}, { id: "a" }), officer, "same"],
  ["the officer's own, to remain", pair({ id: "x" }), officer, "own"],
  ["the officer's own, to end", pair({}, { id: "x" }), province, "own"],
  ["an erased one", pair({}, { erased: true }), province, "erased"],
  ["one that was merged", pair({}, { merged: true, disabled: true }), province, "merged"],
  ["into one that was merged", pair({ merged: true, disabled: true }), province, "merged"],
  ["of the trial with a real one", pair({ isDemo: true }), province, "demo"],
  ["two of the trial", pair({ isDemo: true }, { isDemo: true }), officer, undefined],
  ["closed by its owner", pair({}, { closedByOwner: true, disabled: true }), province, "closedByOwner"],
  ["into one that is shut", pair({ disabled: true }), officer, "closed"],
  ["decided to be two people", pair({}, {}, true), province, "decidedDifferent"],
  ["of somebody with a role", pair({}, { holdsRole: true }), province, "roleOfMerged"],
  ["into one with a role, by an officer", pair({ holdsRole: true }), officer, "roleOfSurvivor"],
  ["into one with a role, by the province", pair({ holdsRole: true }), province, undefined],
  ["with an open request to erase", pair({ requestOpen: true }), province, "requestOpen"],
  ["with a test under way, to end", pair({}, { testUnderWay: true }), officer, "testUnderWay"],
  ["with a test under way, to remain", pair({ testUnderWay: true }), officer, undefined],
] as const)("%s", (_, facts, asker, expected) => {
  expect(mergeFault(facts, asker)).toBe(expected);
});
