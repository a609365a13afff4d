/** The second step of signing in: a code of the phone, or one of the recovery codes. */
import { and, eq, isNotNull } from "drizzle-orm";
import { secondFactors, sessions } from "#drizzle/schema/accounts";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import type { Keys } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { type Asker, countSignInTry } from "./rate-limits.server";
import { spendRecoveryCode } from "./recovery-codes.server";
import { matchTotp } from "./totp.server";
import type { Viewer } from "./viewer";

/**
 * Undefined when it was right: this session has its roles now. Otherwise how many tries are left; throws AppError
 * "too-many" when there is none. `db` is a client: counted tries outlive a rollback.
 */
export async function giveSecondFactor(
  db: Database,
  viewer: Viewer,
  asker: Asker,
  code: string,
): Promise<{ triesLeft: number } | undefined> {
  const attempt = await countSignInTry(db, asker, `second-factor ${viewer.personId}`);
  const by = await db.transaction((tx) => prove(tx, viewer, asker.keys, code));
  if (!by) {
    await recordEvent(db, {
      actorId: viewer.personId,
      action: "second-factor.refused",
      subject: { type: "person", id: viewer.personId },
    });
    return { triesLeft: await attempt.refuse() };
  }
  await attempt.forgive();
  return undefined;
}

async function prove(
  tx: Database,
  viewer: Viewer,
  keys: Keys,
  code: string,
): Promise<"phone" | "recovery-code" | undefined> {
  const { personId } = viewer;
  const [factor] = await tx
    .select()
    .from(secondFactors)
    .where(and(eq(secondFactors.personId, personId), isNotNull(secondFactors.confirmedAt)))
    .for("update");
  if (!factor) return undefined;
  const secret = keys.open("second-factor-seal", factor.secretSealed);
  const step = matchTotp(secret, code, { at: now(), lastStep: factor.lastStep });
  if (step !== undefined)
    await tx.update(secondFactors).set({ lastStep: step }).where(eq(secondFactors.personId, personId));
  else if (!(await spendRecoveryCode(tx, personId, keys, code))) return undefined;
  const by = step === undefined ? "recovery-code" : "phone";
  await tx.update(sessions).set({ secondFactorAt: now() }).where(eq(sessions.id, viewer.sessionId));
  await recordEvent(tx, {
    actorId: personId,
    action: "second-factor.given",
    subject: { type: "person", id: personId },
    detail: { by },
  });
  return by;
}
