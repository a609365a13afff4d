/** Whether the roll-ups of who counts were made by the rules of today. */
import { sql } from "drizzle-orm";
import { type Database, selectRows } from "~/platform/database/client.server";

/** Raise it when the rule or the shape of the roll-ups changes: they are then rebuilt at the next start. */
const RULES = "spans-3";

export interface LedgerState {
  /** The rules the roll-ups were made by, or null. */
  made: string | null;
  rules: string;
  adultAge: number;
  lastNote: string | number | null;
}

export async function ledgerState(db: Database): Promise<LedgerState> {
  const [state] = await selectRows<LedgerState>(
    db,
    sql`select
      (select rules from counting_rules) as "made",
      ${RULES} || ' ' || p.adult_age || ' ' || (select coalesce(string_agg(id, ' ' order by id), '') from topics where counts_toward_target) as "rules",
      p.adult_age as "adultAge",
      (select max(id) from recount_queue) as "lastNote"
    from programmes p`,
  );
  if (!state) throw new Error("The programme was never loaded: load content/ first.");
  return state;
}

/** True until a rebuild has ended: figures are those of before, and pages say so. */
export async function ledgerIsOld(db: Database): Promise<boolean> {
  const { made, rules } = await ledgerState(db);
  return made !== rules;
}
