/**
 * Who did what, append-only: triggers refuse update, truncate, and delete of what is younger than twelve months
 * (NĐ 333/2026: system logs are kept at least so long).
 */
import { sql } from "drizzle-orm";
import { bigint, bigserial, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "./columns";

export const auditEvents = pgTable(
  "audit_events",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    at: moment().notNull(),
    /** Null: the system, or a person who is not signed in. */
    actorId: text(),
    /** "certificate.issued", "session.opened" … (features/audit/actions.ts lists them). */
    action: text().notNull(),
    subjectType: text().notNull(),
    subjectId: text().notNull(),
    /** Nothing secret and no personal id: what a reader of the log needs. */
    detail: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    index("audit_events_at_idx").on(t.at),
    index("audit_events_subject_idx").on(t.subjectType, t.subjectId),
    index("audit_events_actor_idx").on(t.actorId, t.at),
    index("audit_events_number_idx").on(sql`(detail ->> 'number')`),
  ],
);

/**
 * Seals over the log, block after block like pages of a ledger: writers never wait for them, because sealing comes
 * after. A block holds the events from `firstId` to `lastId` without `missing` and with `late`; its chain hash is
 * made with a key from APP_SECRET over the block and the chain hash before it. Append-only as well.
 */
export const auditBlocks = pgTable(
  "audit_blocks",
  {
    /** 1, 2, 3 … without a gap. */
    number: integer().primaryKey(),
    firstId: bigint({ mode: "number" }).notNull(),
    lastId: bigint({ mode: "number" }).notNull(),
    events: integer().notNull(),
    /** Ids in between that no event had when it was sealed: rolled back, or not committed yet. */
    missing: jsonb().$type<number[]>().notNull(),
    /** Of those of earlier blocks, the ones whose events have come since. */
    late: jsonb().$type<number[]>().notNull(),
    /** SHA-256 of the events' texts in the order of their ids. */
    contentHash: text().notNull(),
    chainHash: text().notNull(),
    sealedAt: moment().notNull(),
  },
  (t) => [index("audit_blocks_sealed_idx").on(t.sealedAt)],
);
