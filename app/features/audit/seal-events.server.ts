/**
 * Seals what was logged since the last seal. Writers only insert and never wait: one sealer at a time (an advisory
 * lock of its transaction) takes whatever is committed. An event whose transaction was still open has an id below
 * others that are sealed; it is noted as missing, and taken in as late by a later block.
 */
import { desc, sql } from "drizzle-orm";
import { auditBlocks } from "#drizzle/schema/audit";
import { now } from "~/platform/clock.server";
import type { Keys } from "~/platform/crypto.server";
import { type Database, selectRows } from "~/platform/database/client.server";
import { type AuditBlock, CHAIN_START, sealedText } from "./block-hash";
import { CONTENT_HASH } from "./event-text.server";

/** Events of a block at most: few enough to say where a gap is, enough to keep seals few. */
export const BLOCK_EVENTS = 1_000;

/** Longer than any transaction of the product stays open. */
export const LATE_HOURS = 24;

/** Any number, the same for all sealers of a database. */
const LOCK = 8_040_002;

/** Seals everything committed before the call; returns how many blocks that took. */
export async function sealEvents(db: Database, keys: Keys): Promise<number> {
  for (let blocks = 0; ; blocks++) if (!(await sealBlock(db, keys))) return blocks;
}

function sealBlock(db: Database, keys: Keys): Promise<boolean> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
    const [last] = await tx.select().from(auditBlocks).orderBy(desc(auditBlocks.number)).limit(1);
    const sealedThrough = last?.lastId ?? 0;
    const late = await lateIds(tx);
    const { ids, contentHash } = await contentOf(tx, sealedThrough, late);
    if (ids.length === 0 || contentHash === null) return false;
    const fresh = ids.filter((id) => id > sealedThrough);
    const lastId = fresh.at(-1) ?? sealedThrough;
    const present = new Set(fresh);
    const block = {
      number: (last?.number ?? 0) + 1,
      firstId: sealedThrough + 1,
      lastId,
      events: ids.length,
      missing: range(sealedThrough + 1, lastId).filter((id) => !present.has(id)),
      late,
      contentHash,
      sealedAt: now(),
    } satisfies Omit<AuditBlock, "chainHash">;
    const chainHash = keys.hash("audit-chain", sealedText(block, last?.chainHash ?? CHAIN_START));
    await tx.insert(auditBlocks).values({ ...block, chainHash });
    return true;
  });
}

/** Ids that lately sealed blocks miss, that no later block took in, and that have an event by now. */
async function lateIds(tx: Database): Promise<number[]> {
  const since = new Date(now().getTime() - LATE_HOURS * 3_600_000).toISOString();
  const rows = await selectRows<{ id: string | number }>(
    tx,
    sql`select e.id from audit_blocks b
      cross join lateral jsonb_array_elements_text(b.missing) gone
      join audit_events e on e.id = gone::bigint
      where b.sealed_at > ${since}::timestamptz and b.missing <> '[]'::jsonb and not exists (
        select 1 from audit_blocks l where l.number > b.number and l.late @> to_jsonb(e.id))
      order by e.id limit ${BLOCK_EVENTS}`,
  );
  return rows.map(({ id }) => Number(id));
}

/** The next events in one statement, so that ids and hash are of one moment. */
async function contentOf(tx: Database, sealedThrough: number, late: readonly number[]) {
  const [content] = await selectRows<{ ids: (string | number)[] | null; contentHash: string | null }>(
    tx,
    sql`with e as (
        (select * from audit_events where id > ${sealedThrough} order by id limit ${BLOCK_EVENTS})
        union all
        (select * from audit_events where id in (select jsonb_array_elements_text(${JSON.stringify(late)}::jsonb)::bigint))
      )
      select jsonb_agg(e.id order by e.id) as "ids", ${CONTENT_HASH} as "contentHash" from e`,
  );
  return { ids: (content?.ids ?? []).map(Number), contentHash: content?.contentHash ?? null };
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
