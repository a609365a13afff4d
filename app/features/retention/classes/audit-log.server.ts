/**
 * The audit log, twelve months at least (NĐ 333/2026, domain rules §5); the database itself refuses to delete what is
 * younger. It goes by whole sealed blocks, the oldest first, so that the check of the chain knows expired blocks from
 * gaps: a block goes together with later ones that took in late events of it.
 */
import { sql } from "drizzle-orm";
import { KEPT_MONTHS } from "~/features/audit/kept-months";
import { selectRows } from "~/platform/database/client.server";
import { months, type RetentionClass } from "../retention-class";

const through = (before: Date) => sql`select b.last_id from audit_blocks b
  where b.sealed_at < ${before.toISOString()}::timestamptz
    and b.last_id >= (select min(id) from audit_events)
    and not exists (select 1 from audit_blocks l cross join lateral jsonb_array_elements_text(l.late) came
      where l.number > b.number and came::bigint <= b.last_id)`;

export const auditLog: RetentionClass = {
  id: "audit-log",
  keeping: months(24, KEPT_MONTHS, 120),
  removals: [
    {
      async countOverdue(db, before, most) {
        const [row] = await selectRows<{ count: number }>(
          db,
          sql`select count(*)::int as "count" from (select 1 from audit_events
            where id <= (select max(last_id) from (${through(before)}) blocks) limit ${most}) overdue`,
        );
        return row?.count ?? 0;
      },
      async removeBatch(tx, before) {
        await tx.execute(sql`set local bdhvs.audit_retention = 'on'`);
        const [row] = await selectRows<{ count: number }>(
          tx,
          sql`with gone as (delete from audit_events
            where id <= (select min(last_id) from (${through(before)}) blocks) returning 1)
            select count(*)::int as "count" from gone`,
        );
        return row?.count ?? 0;
      },
    },
  ],
};
