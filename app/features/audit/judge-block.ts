/** Whether a sealed block still is what was sealed, and if not, what is wrong with it. Pure. */
import { type AuditBlock, sealedText } from "./block-hash";

export type BlockFault =
  /** A whole block is gone. */
  | "blockMissing"
  /** The block itself was rewritten, or sealed with another key. */
  | "sealBroken"
  /** Events are gone. */
  | "eventsMissing"
  /** An event was changed. */
  | "eventsChanged"
  /** An event stands where none was when the block was sealed, and no later block took it in. */
  | "eventsAdded";

export interface FoundContent {
  /** Events that the block should hold and that are there. */
  events: number;
  contentHash: string | null;
  /** Events at ids that it says were missing, and that no later block took in. */
  added: number;
}

interface Before {
  number: number;
  chainHash: string;
}

/** Undefined: intact. `hash` is the keyed hash of the chain. */
export function judgeBlock(
  block: AuditBlock,
  found: FoundContent,
  before: Before,
  hash: (text: string) => string,
): BlockFault | undefined {
  if (block.number !== before.number + 1) return "blockMissing";
  if (hash(sealedText(block, before.chainHash)) !== block.chainHash) return "sealBroken";
  if (found.events < block.events) return "eventsMissing";
  if (found.contentHash !== block.contentHash) return "eventsChanged";
  return found.added > 0 ? "eventsAdded" : undefined;
}
