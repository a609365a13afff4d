/** An administrator says who a doubtful person of a list is: one of the accounts beside them, or nobody we know. */
import { and, eq, ne } from "drizzle-orm";
import { vneidRows } from "#drizzle/schema/vneid";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Database } from "~/platform/database/client.server";
import { AppError, notFound } from "~/platform/errors";
import { findList } from "./find-list.server";

/**
 * `decision`: one of the row's `accountIds`, or "none". It can be said otherwise until the list is confirmed. "taken":
 * another row of the list is that account already, and nobody has two numbers.
 */
export async function decideRow(
  db: Database,
  viewer: Viewer,
  listId: string,
  { position, decision }: { position: number; decision: string },
): Promise<"taken" | undefined> {
  return db.transaction(async (tx) => {
    const { step } = await findList(tx, viewer, listId, { lock: true });
    if (step !== "read") throw new AppError("conflict");
    const its = and(
      eq(vneidRows.listId, listId),
      eq(vneidRows.position, position),
      eq(vneidRows.state, "doubtful"),
    );
    const [row] = await tx.select({ accountIds: vneidRows.accountIds }).from(vneidRows).where(its);
    if (!row) throw notFound(`no doubtful row ${position} in ${listId}`);
    if (!["none", ...row.accountIds].includes(decision)) throw new AppError("invalid");
    if (decision !== "none") {
      const [other] = await tx
        .select({ position: vneidRows.position })
        .from(vneidRows)
        .where(
          and(
            eq(vneidRows.listId, listId),
            eq(vneidRows.state, "doubtful"),
            eq(vneidRows.decision, decision),
            ne(vneidRows.position, position),
          ),
        );
      if (other) return "taken";
    }
    await tx.update(vneidRows).set({ decision }).where(its);
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "vneid.decided",
      subject: { type: "vneid-list", id: listId },
      detail: { position, decision },
    });
    return undefined;
  });
}
