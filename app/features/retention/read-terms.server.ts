/** How long each class is kept today: the start value, or what an administrator set last, within today's limits. */
import { asc } from "drizzle-orm";
import type { Retention } from "#drizzle/data-map/vocabulary";
import { retentionTerms } from "#drizzle/schema/retention";
import { monthsBefore } from "~/features/audit/kept-months";
import type { Database } from "~/platform/database/client.server";
import type { RetentionClass } from "./retention-class";

export interface Term {
  months: number;
  /** Null: the start value. */
  reason: string | null;
  changedAt: Date | null;
}

/** By class, only those that were set. */
export async function readTerms(db: Database): Promise<Map<string, Term>> {
  const rows = await db.select().from(retentionTerms).orderBy(asc(retentionTerms.id));
  return new Map(
    rows.map(({ classId, months, reason, changedAt }) => [classId, { months, reason, changedAt }]),
  );
}

/** Null where no setting decides. */
export function termOf(
  { id, keeping }: Pick<RetentionClass, "id" | "keeping">,
  terms: ReadonlyMap<string, Term>,
): Term | null {
  if (keeping.kind !== "months") return null;
  const set = terms.get(id satisfies Retention);
  if (!set) return { months: keeping.start, reason: null, changedAt: null };
  return { ...set, months: Math.min(keeping.most, Math.max(keeping.least, set.months)) };
}

/** The moment before which records of a class are overdue; of a class with a clock of its own, now. */
export function overdueBefore(term: Term | null, now: Date): Date {
  return term ? monthsBefore(now, term.months) : now;
}
