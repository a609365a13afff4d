/** What happens to a second factor later: new recovery codes, another phone, and the province's way back in. */
import { eq } from "drizzle-orm";
import { recoveryCodes, secondFactors, sessions } from "#drizzle/schema/accounts";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Keys } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { mayManageRoles } from "./manage-roles";
import { giveRecoveryCodes } from "./recovery-codes.server";
import type { Viewer } from "./viewer";

/** The route lets in only a session that has given the second factor. */
export function renewRecoveryCodes(db: Database, viewer: Viewer, keys: Keys): Promise<string[]> {
  return db.transaction(async (tx) => {
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "second-factor.codes-renewed",
      subject: { type: "person", id: viewer.personId },
    });
    return giveRecoveryCodes(tx, viewer.personId, keys);
  });
}

/** A person removes their own, to set it up on another phone; roles that ask for one are withheld until then. */
export function removeSecondFactor(db: Database, viewer: Viewer): Promise<void> {
  return db.transaction((tx) => endSecondFactor(tx, viewer.personId, viewer.personId));
}

/** The province's administrator, for someone who lost both phone and codes. Everything they had open is closed. */
export async function resetSecondFactor(db: Database, viewer: Viewer, personId: string): Promise<void> {
  if (!mayManageRoles(viewer)) throw notFound();
  await db.transaction(async (tx) => {
    await endSecondFactor(tx, viewer.personId, personId);
    await tx.delete(sessions).where(eq(sessions.userId, personId));
  });
}

/** `actorId` null: whoever runs the server's commands. Nothing happens, and nothing is noted, where none is set up. */
export async function endSecondFactor(tx: Database, actorId: string | null, personId: string): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
  const removed = await tx
    .delete(secondFactors)
    .where(eq(secondFactors.personId, personId))
    .returning({ personId: secondFactors.personId });
  if (removed.length === 0) return;
  await tx.update(sessions).set({ secondFactorAt: null }).where(eq(sessions.userId, personId));
  await recordEvent(tx, {
    actorId,
    action: "second-factor.removed",
    subject: { type: "person", id: personId },
  });
}
