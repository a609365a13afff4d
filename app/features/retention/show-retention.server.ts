/** What the page of retention shows: every class, what went last, and what will go. */
import { and, desc, eq } from "drizzle-orm";
import type { Retention } from "#drizzle/data-map/vocabulary";
import { auditEvents } from "#drizzle/schema/audit";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { ALL_CLASSES } from "./classes.server";
import { overdueBefore, readTerms, type Term, termOf } from "./read-terms.server";
import type { Keeping } from "./retention-class";

/** Beyond it a page says "more than". */
export const MOST_COUNTED = 10_000;
const AHEAD_DAYS = 30;

export interface ShownClass {
  id: Retention;
  keeping: Keeping;
  term: Term | null;
  /** Whether the nightly job removes something of it. */
  goes: boolean;
  last: { at: Date; rows: number } | null;
  /** Overdue now: the next night removes it. Counted up to MOST_COUNTED + 1. */
  tonight: number;
  /** Overdue within a month, those of tonight included. */
  withinMonth: number;
}

export async function showRetention(db: Database): Promise<ShownClass[]> {
  const terms = await readTerms(db);
  const shown: ShownClass[] = [];
  for (const { id, keeping, removals } of ALL_CLASSES) {
    const term = termOf({ id, keeping }, terms);
    const before = overdueBefore(term, now());
    const ahead = new Date(before.getTime() + AHEAD_DAYS * 86_400_000);
    const counted = async (moment: Date) => {
      let rows = 0;
      for (const { countOverdue } of removals) rows += await countOverdue(db, moment, MOST_COUNTED + 1);
      return rows;
    };
    shown.push({
      ...{ id, keeping, term },
      goes: removals.length > 0,
      last: await lastPurge(db, id),
      tonight: await counted(before),
      withinMonth: keeping.kind === "months" ? await counted(ahead) : 0,
    });
  }
  return shown;
}

async function lastPurge(db: Database, id: Retention): Promise<ShownClass["last"]> {
  const [event] = await db
    .select({ at: auditEvents.at, detail: auditEvents.detail })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.subjectType, "retention"),
        eq(auditEvents.subjectId, id),
        eq(auditEvents.action, "retention.purged"),
      ),
    )
    .orderBy(desc(auditEvents.id))
    .limit(1);
  return event ? { at: event.at, rows: Number(event.detail.rows) } : null;
}
