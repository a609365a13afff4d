/**
 * Reads sealed blocks back and says where the log is not what was sealed. Blocks whose events have passed the time
 * they are kept, oldest first, keep their seal and count as expired.
 */
import { asc, eq, gte, min, sql } from "drizzle-orm";
import { auditBlocks, auditEvents } from "#drizzle/schema/audit";
import { now } from "~/platform/clock.server";
import type { Keys } from "~/platform/crypto.server";
import { type Database, selectRows } from "~/platform/database/client.server";
import { type AuditBlock, CHAIN_START } from "./block-hash";
import { CONTENT_HASH } from "./event-text.server";
import { type BlockFault, type FoundContent, judgeBlock } from "./judge-block";
import { KEPT_MONTHS, monthsBefore } from "./kept-months";
import { LATE_HOURS } from "./seal-events.server";

/** Blocks of one call: half a million events. */
export const BLOCKS_PER_CHECK = 500;

/** Faults that are told: after the first few a log is beyond doubting. */
const FAULTS_TOLD = 20;

export interface FoundFault {
  block: number;
  fault: BlockFault;
  firstId: number;
  lastId: number;
  sealedAt: Date;
}

export interface ChainCheck {
  /** The first and last block looked at; null where there is none. */
  from: number | null;
  to: number | null;
  /** Events found intact. */
  events: number;
  /** Blocks whose events are past the time they are kept. */
  expired: number;
  faults: FoundFault[];
  /** When the last block looked at was sealed, and its seal: note it elsewhere to prove the log later. */
  sealedAt: Date | null;
  seal: string | null;
  /** The block to go on from, or null. */
  next: number | null;
}

/** From block `from` on, BLOCKS_PER_CHECK at most. */
export async function verifyChain(
  db: Database,
  keys: Keys,
  { from, limit = BLOCKS_PER_CHECK }: { from: number; limit?: number },
): Promise<ChainCheck> {
  const blocks = await db
    .select()
    .from(auditBlocks)
    .where(gte(auditBlocks.number, from))
    .orderBy(asc(auditBlocks.number))
    .limit(limit + 1);
  const looked = blocks.slice(0, limit);
  const contents = await contentsOf(db, looked);
  const oldest = await oldestEvent(db);
  const check: ChainCheck = {
    from: looked[0]?.number ?? null,
    to: looked.at(-1)?.number ?? null,
    events: 0,
    expired: 0,
    faults: [],
    sealedAt: looked.at(-1)?.sealedAt ?? null,
    seal: looked.at(-1)?.chainHash ?? null,
    next: blocks[limit]?.number ?? null,
  };
  let before = await blockBefore(db, from);
  for (const block of looked) {
    const expired = isExpired(block, oldest);
    const found = expired ? asSealed(block) : (contents.get(block.number) ?? NOTHING);
    const fault = judgeBlock(block, found, before, (text) => keys.hash("audit-chain", text));
    if (fault && check.faults.length < FAULTS_TOLD) {
      const { number, firstId, lastId, sealedAt } = block;
      check.faults.push({ block: number, fault, firstId, lastId, sealedAt });
    }
    if (!fault && !expired) check.events += block.events;
    if (expired) check.expired += 1;
    before = block;
  }
  return check;
}

const NOTHING: FoundContent = { events: 0, contentHash: null, added: 0 };

/** Of an expired block only the seal can be looked at. */
const asSealed = ({ events, contentHash }: AuditBlock): FoundContent => ({ events, contentHash, added: 0 });

function isExpired({ lastId, sealedAt }: AuditBlock, oldest: number | null): boolean {
  return (oldest === null || lastId < oldest) && sealedAt < monthsBefore(now(), KEPT_MONTHS);
}

async function blockBefore(db: Database, from: number): Promise<{ number: number; chainHash: string }> {
  const [block] = await db
    .select({ number: auditBlocks.number, chainHash: auditBlocks.chainHash })
    .from(auditBlocks)
    .where(eq(auditBlocks.number, from - 1));
  return block ?? { number: 0, chainHash: CHAIN_START };
}

async function oldestEvent(db: Database): Promise<number | null> {
  const [row] = await db.select({ id: min(auditEvents.id) }).from(auditEvents);
  return row?.id ?? null;
}

async function contentsOf(db: Database, blocks: readonly AuditBlock[]): Promise<Map<number, FoundContent>> {
  const [first, last] = [blocks[0]?.number, blocks.at(-1)?.number];
  if (first === undefined || last === undefined) return new Map();
  const settled = new Date(now().getTime() - LATE_HOURS * 3_600_000).toISOString();
  const rows = await selectRows<{ number: number } & FoundContent>(
    db,
    sql`with looked as (select * from audit_blocks where number between ${first} and ${last}),
      held as (
        select b.number, e.* from looked b join audit_events e on e.id between b.first_id and b.last_id
          where not b.missing @> to_jsonb(e.id)
        union all
        select b.number, e.* from looked b cross join lateral jsonb_array_elements_text(b.late) came
          join audit_events e on e.id = came::bigint),
      added as (
        select b.number, count(*)::int as events from looked b
          cross join lateral jsonb_array_elements_text(b.missing) gone
          join audit_events e on e.id = gone::bigint
          where b.sealed_at < ${settled}::timestamptz and not exists (
            select 1 from audit_blocks l where l.number > b.number and l.late @> to_jsonb(e.id))
          group by b.number)
      select e.number as "number", count(*)::int as "events", ${CONTENT_HASH} as "contentHash",
        coalesce((select added.events from added where added.number = e.number), 0) as "added"
      from held e group by e.number`,
  );
  return new Map(rows.map(({ number, ...found }) => [number, found]));
}
