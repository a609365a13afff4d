/** Setting up the code of one's phone: a secret is made and shown, and counts once a code of it was given. */
import { and, eq, isNull } from "drizzle-orm";
import { secondFactors, sessions } from "#drizzle/schema/accounts";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import type { Keys } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { giveRecoveryCodes } from "./recovery-codes.server";
import { matchTotp, newTotpSecret } from "./totp.server";
import type { Viewer } from "./viewer";

/** The secret to show: the one made last time while it is unconfirmed. Undefined when a confirmed one exists. */
export async function beginSecondFactor(
  db: Database,
  viewer: Viewer,
  keys: Keys,
): Promise<string | undefined> {
  const { personId } = viewer;
  const secretSealed = keys.seal("second-factor-seal", newTotpSecret());
  await db
    .insert(secondFactors)
    .values({ personId, secretSealed, createdAt: now() })
    .onConflictDoNothing({ target: secondFactors.personId });
  const [factor] = await db.select().from(secondFactors).where(eq(secondFactors.personId, personId));
  if (!factor || factor.confirmedAt) return undefined;
  return keys.open("second-factor-seal", factor.secretSealed);
}

/**
 * The recovery codes, to be shown this once, when `code` is of the secret that was shown; this session has then
 * given it. Undefined for a wrong code, or when there is nothing to confirm.
 */
export async function confirmSecondFactor(
  db: Database,
  viewer: Viewer,
  keys: Keys,
  code: string,
): Promise<string[] | undefined> {
  return db.transaction(async (tx) => {
    const [factor] = await tx
      .select()
      .from(secondFactors)
      .where(and(eq(secondFactors.personId, viewer.personId), isNull(secondFactors.confirmedAt)))
      .for("update");
    if (!factor) return undefined;
    const secret = keys.open("second-factor-seal", factor.secretSealed);
    const lastStep = matchTotp(secret, code, { at: now(), lastStep: factor.lastStep });
    if (lastStep === undefined) return undefined;
    await tx
      .update(secondFactors)
      .set({ confirmedAt: now(), lastStep })
      .where(eq(secondFactors.personId, viewer.personId));
    await tx.update(sessions).set({ secondFactorAt: now() }).where(eq(sessions.id, viewer.sessionId));
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "second-factor.set-up",
      subject: { type: "person", id: viewer.personId },
    });
    return giveRecoveryCodes(tx, viewer.personId, keys);
  });
}
