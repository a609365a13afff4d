/** The ways into one's own account, and taking the provider's away. */
import { and, eq } from "drizzle-orm";
import { people, signInIdentities } from "#drizzle/schema/accounts";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Database } from "~/platform/database/client.server";
import type { MethodId } from "../methods/method";
import { waysInto } from "../methods/registry.server";

export interface OwnWays {
  ways: Exclude<MethodId, "provider">[];
  /** Accounts of providers, the present one's and former ones'. */
  tied: { id: string; issuer: string; linkedAt: Date }[];
}

export async function readOwnWays(db: Database, viewer: Viewer): Promise<OwnWays> {
  const ways = await waysInto(db, viewer.personId);
  const tied = await db
    .select({ id: signInIdentities.id, issuer: signInIdentities.issuer, linkedAt: signInIdentities.linkedAt })
    .from(signInIdentities)
    .where(eq(signInIdentities.personId, viewer.personId))
    .orderBy(signInIdentities.linkedAt);
  return { ways: ways.filter((way) => way !== "provider"), tied };
}

/** "only": it is the only way in. Undefined when it is gone; not one's own: nothing happens. */
export async function untieIdentity(db: Database, viewer: Viewer, id: string): Promise<"only" | undefined> {
  const { personId } = viewer;
  return db.transaction(async (tx) => {
    await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for("update");
    const { ways, tied } = await readOwnWays(tx, viewer);
    const own = tied.find((one) => one.id === id);
    if (!own) return undefined;
    if (ways.length + tied.length === 1) return "only";
    await tx
      .delete(signInIdentities)
      .where(and(eq(signInIdentities.id, id), eq(signInIdentities.personId, personId)));
    await recordEvent(tx, {
      actorId: personId,
      action: "sign-in.unlinked",
      subject: { type: "person", id: personId },
      detail: { issuer: own.issuer },
    });
    return undefined;
  });
}
