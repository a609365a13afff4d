/** What a seal is made over. Pure. */
import type { auditBlocks } from "#drizzle/schema/audit";

export type AuditBlock = typeof auditBlocks.$inferSelect;

/** What stands before the first block. */
export const CHAIN_START = "";

/** Everything a block says, and the seal before it: the text whose keyed hash is the block's own seal. */
export function sealedText(block: Omit<AuditBlock, "chainHash">, previousChainHash: string): string {
  const { number, firstId, lastId, events, missing, late, contentHash, sealedAt } = block;
  return JSON.stringify([
    previousChainHash,
    number,
    firstId,
    lastId,
    events,
    missing,
    late,
    contentHash,
    sealedAt.toISOString(),
  ]);
}
