import { describe, expect, it } from "vitest";
import { type AuditBlock, CHAIN_START, sealedText } from "~/features/audit/block-hash";
import { type BlockFault, type FoundContent, judgeBlock } from "~/features/audit/judge-block";
import { monthsBefore } from "~/features/audit/kept-months";
import { sha256 } from "~/platform/crypto.server";

function seal(block: Omit<AuditBlock, "chainHash">, before = CHAIN_START): AuditBlock {
  return { ...block, chainHash: sha256(sealedText(block, before)) };
}

const FIRST = seal({
  number: 1,
  firstId: 1,
  lastId: 4,
  events: 3,
  missing: [2],
  late: [],
  contentHash: "abc",
  sealedAt: new Date("2026-11-24T01:00:00Z"),
});
const SECOND = seal({ ...FIRST, number: 2, firstId: 5, lastId: 7, missing: [] }, FIRST.chainHash);
const START = { number: 0, chainHash: CHAIN_START };
const AS_SEALED: FoundContent = { events: 3, contentHash: "abc", added: 0 };

describe("a sealed block", () => {
  it.each<
    [what: string, block: AuditBlock, found: FoundContent, before: typeof START, BlockFault | undefined]
  >([
    ["as it was sealed", FIRST, AS_SEALED, START, undefined],
    ["the next one", SECOND, AS_SEALED, FIRST, undefined],
    ["after one that is gone", SECOND, AS_SEALED, START, "blockMissing"],
    ["whose count was rewritten", { ...FIRST, events: 2 }, { ...AS_SEALED, events: 2 }, START, "sealBroken"],
    ["whose moment was rewritten", { ...FIRST, sealedAt: new Date(0) }, AS_SEALED, START, "sealBroken"],
    ["after one that was sealed anew", SECOND, AS_SEALED, { ...FIRST, chainHash: "x" }, "sealBroken"],
    ["with an event less", FIRST, { ...AS_SEALED, events: 2, contentHash: "x" }, START, "eventsMissing"],
    ["with none left", FIRST, { events: 0, contentHash: null, added: 0 }, START, "eventsMissing"],
    ["with another text", FIRST, { ...AS_SEALED, contentHash: "x" }, START, "eventsChanged"],
    ["with one that was not there", FIRST, { ...AS_SEALED, added: 1 }, START, "eventsAdded"],
  ])("%s", (_, block, found, before, fault) => {
    expect(judgeBlock(block, found, before, sha256)).toBe(fault);
  });
});

it.each([
  ["2026-11-24T08:00:00Z", 12, "2025-11-24T08:00:00.000Z"],
  ["2028-02-29T08:00:00Z", 12, "2027-02-28T08:00:00.000Z"],
  ["2026-03-31T08:00:00Z", 1, "2026-02-28T08:00:00.000Z"],
])("%s, %i months earlier", (moment, months, expected) => {
  expect(monthsBefore(new Date(moment), months).toISOString()).toBe(expected);
});
