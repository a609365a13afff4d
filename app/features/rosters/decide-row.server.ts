/** An officer says who somebody in a list is: an account we have, a row before it, somebody new, or left out. */
import { and, eq } from "drizzle-orm";
import { rosterRows } from "#drizzle/schema/rosters";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Database } from "~/platform/database/client.server";
import { AppError, notFound } from "~/platform/errors";
import { findRoster } from "./find-roster.server";

/** `decision`: one of the row's `accountIds`, "new" or "leave". It can be said otherwise until the list is confirmed. */
export async function decideRow(
  db: Database,
  viewer: Viewer,
  rosterId: string,
  { position, decision }: { position: number; decision: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    const { step } = await findRoster(tx, viewer, rosterId, { lock: true });
    if (step !== "read") throw new AppError("conflict");
    const its = and(
      eq(rosterRows.rosterId, rosterId),
      eq(rosterRows.position, position),
      eq(rosterRows.state, "doubtful"),
    );
    const [row] = await tx.select({ accountIds: rosterRows.accountIds }).from(rosterRows).where(its);
    if (!row) throw notFound(`no doubtful row ${position} in ${rosterId}`);
    if (!["new", "leave", ...row.accountIds].includes(decision)) throw new AppError("invalid");
    await tx.update(rosterRows).set({ decision }).where(its);
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "roster.decided",
      subject: { type: "roster", id: rosterId },
      detail: { position, decision },
    });
  });
}
