/** An officer shuts an account, or opens it again: nobody signs in to it, and what was learnt in it stands. */
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { consents, people, roleGrants, sessions } from "#drizzle/schema/accounts";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { normalizeLine } from "~/platform/text/normalize";
import { administersCommune, hasRole, type Viewer } from "./viewer";

export type DisableFault = "own" | "holdsRole" | "closedByOwner" | "merged" | "reasonShort" | "reasonLong";

interface Change {
  personId: string;
  /** In the officer's words; kept in the log. */
  reason: string;
}

/**
 * Sessions end at once, roles are kept and hold again with the account. Whoever holds a role is shut out by the
 * province only, and nobody by themselves. Not found outside the viewer's communes. Undefined when done.
 */
export async function disableAccount(
  db: Database,
  viewer: Viewer,
  change: Change,
): Promise<DisableFault | undefined> {
  return changeAccount(db, viewer, change, "account.disabled", async (tx, personId) => {
    if (personId === viewer.personId) return "own";
    if (!hasRole(viewer, "province-admin") && (await holdsRole(tx, personId))) return "holdsRole";
    await tx
      .update(people)
      .set({ disabledAt: now() })
      .where(and(eq(people.id, personId), isNull(people.disabledAt)));
    await tx.delete(sessions).where(eq(sessions.userId, personId));
    return undefined;
  });
}

/**
 * An account that its owner closed stays closed: they withdrew what it cannot be without. One that was merged into
 * another opens when the merge is taken back.
 */
export async function enableAccount(
  db: Database,
  viewer: Viewer,
  change: Change,
): Promise<DisableFault | undefined> {
  return changeAccount(db, viewer, change, "account.enabled", async (tx, personId) => {
    if (!hasRole(viewer, "province-admin") && (await holdsRole(tx, personId))) return "holdsRole";
    if (await closedByOwner(tx, personId)) return "closedByOwner";
    if (await isMerged(tx, personId)) return "merged";
    await tx.update(people).set({ disabledAt: null }).where(eq(people.id, personId));
    return undefined;
  });
}

async function changeAccount(
  db: Database,
  viewer: Viewer,
  { personId, reason }: Change,
  action: "account.disabled" | "account.enabled",
  work: (tx: Database, personId: string) => Promise<DisableFault | undefined>,
): Promise<DisableFault | undefined> {
  return db.transaction(async (tx) => {
    const [person] = await tx
      .select({ communeCode: people.communeCode, disabledAt: people.disabledAt })
      .from(people)
      .where(and(eq(people.id, personId), isNull(people.erasedAt)))
      .for("update");
    if (!person || !administersCommune(viewer, person.communeCode))
      throw notFound(`no person ${personId} for ${viewer.personId}`);
    const words = normalizeLine(reason);
    if ([...words].length < 5) return "reasonShort";
    if ([...words].length > 300) return "reasonLong";
    // Two officers at once: the second finds it done.
    if ((person.disabledAt !== null) === (action === "account.disabled")) return undefined;
    const fault = await work(tx, personId);
    if (fault) return fault;
    const subject = { type: "person", id: personId };
    await recordEvent(tx, { actorId: viewer.personId, action, subject, detail: { reason: words } });
    return undefined;
  });
}

/** Whether the person holds any role beyond learner now. */
export async function holdsRole(tx: Database, personId: string): Promise<boolean> {
  const held = await tx
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .where(and(eq(roleGrants.personId, personId), isNull(roleGrants.revokedAt)))
    .limit(1);
  return held.length > 0;
}

/** Whether the account is without the consent it cannot be without, because its owner withdrew it. */
export async function closedByOwner(tx: Database, personId: string): Promise<boolean> {
  const learning = and(eq(consents.personId, personId), eq(consents.purpose, "learning"));
  const withdrawn = await tx
    .select({ id: consents.id })
    .from(consents)
    .where(and(learning, isNotNull(consents.withdrawnAt)))
    .limit(1);
  const given = await tx
    .select({ id: consents.id })
    .from(consents)
    .where(and(learning, isNull(consents.withdrawnAt)))
    .limit(1);
  return withdrawn.length > 0 && given.length === 0;
}

async function isMerged(tx: Database, personId: string): Promise<boolean> {
  const merged = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, personId), isNotNull(people.mergedIntoId)));
  return merged.length > 0;
}
