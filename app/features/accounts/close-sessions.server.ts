/** A person closes sessions they left open on other devices. This device's is closed by signing out. */
import { and, eq, ne } from "drizzle-orm";
import { sessions } from "#drizzle/schema/accounts";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Database } from "~/platform/database/client.server";
import type { Viewer } from "./viewer";

/** `sessionId` is the stored id; another person's or one that ended already closes nothing. */
export async function closeSessionOf(db: Database, viewer: Viewer, sessionId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const closed = await tx
      .delete(sessions)
      .where(
        and(
          eq(sessions.id, sessionId),
          eq(sessions.userId, viewer.personId),
          ne(sessions.id, viewer.sessionId),
        ),
      )
      .returning({ device: sessions.device });
    await recordClosing(tx, viewer, closed);
  });
}

/** All but the one in use. `db` may be a transaction. */
export async function closeOtherSessions(db: Database, viewer: Viewer): Promise<void> {
  await db.transaction(async (tx) => {
    const closed = await tx
      .delete(sessions)
      .where(and(eq(sessions.userId, viewer.personId), ne(sessions.id, viewer.sessionId)))
      .returning({ device: sessions.device });
    await recordClosing(tx, viewer, closed);
  });
}

async function recordClosing(tx: Database, viewer: Viewer, closed: { device: string }[]): Promise<void> {
  for (const { device } of closed) {
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "session.closed",
      subject: { type: "person", id: viewer.personId },
      detail: { device },
    });
  }
}
