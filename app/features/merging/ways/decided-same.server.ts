/**
 * That both accounts are one person is written down as the decision it is (coverage/decide-twins.server.ts), so that
 * whoever is known to be one with the merged account is one with the surviving account too.
 */
import { and, eq } from "drizzle-orm";
import { twinDecisions } from "#drizzle/schema/coverage";
import type { Database } from "~/platform/database/client.server";
import type { Pair, Way } from "./way";

type Decision = Pick<typeof twinDecisions.$inferSelect, "decision" | "decidedBy"> & { decidedAt: string };

export const decidedSame: Way = {
  async move(tx, merge): Promise<Decision | null> {
    const before = await find(tx, merge);
    const values = { decision: "same" as const, decidedBy: merge.by, decidedAt: merge.at };
    await tx
      .insert(twinDecisions)
      .values({ ...inOrder(merge), ...values })
      .onConflictDoUpdate({ target: [twinDecisions.firstId, twinDecisions.secondId], set: values });
    return before ? { ...before, decidedAt: before.decidedAt.toISOString() } : null;
  },
  async undo(tx, pair, _rows, record) {
    const before = record as Decision | null;
    if (before)
      await tx
        .update(twinDecisions)
        .set({ ...before, decidedAt: new Date(before.decidedAt) })
        .where(isOf(pair));
    else await tx.delete(twinDecisions).where(isOf(pair));
  },
};

async function find(tx: Database, pair: Pair) {
  const [found] = await tx
    .select({
      decision: twinDecisions.decision,
      decidedBy: twinDecisions.decidedBy,
      decidedAt: twinDecisions.decidedAt,
    })
    .from(twinDecisions)
    .where(isOf(pair));
  return found;
}

function inOrder({ survivorId, mergedId }: Pair): { firstId: string; secondId: string } {
  return survivorId < mergedId
    ? { firstId: survivorId, secondId: mergedId }
    : { firstId: mergedId, secondId: survivorId };
}

function isOf(pair: Pair) {
  const { firstId, secondId } = inOrder(pair);
  return and(eq(twinDecisions.firstId, firstId), eq(twinDecisions.secondId, secondId));
}
