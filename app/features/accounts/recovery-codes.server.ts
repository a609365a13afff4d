/** Recovery codes of a person: given as a set, each good once. */
import { and, count, eq, isNull } from "drizzle-orm";
import { recoveryCodes } from "#drizzle/schema/accounts";
import { now } from "~/platform/clock.server";
import type { Keys } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { randomCode } from "~/platform/ids.server";
import { groupRecoveryCode, RECOVERY_CODE_LENGTH, RECOVERY_CODES, readRecoveryCode } from "./recovery-code";

/** A new set, as it is printed; the old ones end. Only hashes are kept. `tx` is a transaction. */
export async function giveRecoveryCodes(tx: Database, personId: string, keys: Keys): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => randomCode(RECOVERY_CODE_LENGTH));
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
  await tx
    .insert(recoveryCodes)
    .values(codes.map((code) => ({ personId, codeHash: hashOf(personId, code, keys) })));
  return codes.map(groupRecoveryCode);
}

/** Uses up the code that was typed; says whether it was a good one. */
export async function spendRecoveryCode(
  tx: Database,
  personId: string,
  keys: Keys,
  typed: string,
): Promise<boolean> {
  const code = readRecoveryCode(typed);
  if (!code) return false;
  const used = await tx
    .update(recoveryCodes)
    .set({ usedAt: now() })
    .where(
      and(
        eq(recoveryCodes.codeHash, hashOf(personId, code, keys)),
        eq(recoveryCodes.personId, personId),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ personId: recoveryCodes.personId });
  return used.length > 0;
}

export async function countRecoveryCodes(db: Database, personId: string): Promise<number> {
  const [row] = await db
    .select({ left: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.personId, personId), isNull(recoveryCodes.usedAt)));
  return row?.left ?? 0;
}

function hashOf(personId: string, code: string, keys: Keys): string {
  return keys.hash("recovery-code", `${personId} ${code}`);
}
