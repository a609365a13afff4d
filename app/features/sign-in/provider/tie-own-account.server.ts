/** Somebody who is signed in ties the provider's account to their own. */
import { and, eq, isNull, ne } from "drizzle-orm";
import { people, sessions, signInIdentities } from "#drizzle/schema/accounts";
import { formerAccounts } from "~/features/accounts/former-accounts.server";
import { personalIdColumns } from "~/features/accounts/person-columns.server";
import { queueRecount } from "~/features/accounts/queue-recount.server";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import type { Keys } from "~/platform/crypto.server";
import { type Database, uniqueViolation } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import type { Vouched } from "./carried.server";
import { findTiedAccount } from "./find-accounts.server";
import { tieIdentity } from "./tie-identity.server";

/**
 * "differentId": the account holds another personal id than the provider vouches for. "alreadyOther": another account of
 * the provider opens it. "elsewhere": this one opens another account.
 */
export type TieFault = "differentId" | "alreadyOther" | "elsewhere";

export interface OwnTie {
  fault: TieFault | null;
  /** The account holds no personal id, and the provider's is written into it. */
  addsPersonalId: boolean;
  /** Another account here holds the personal id: officers will see the two. */
  hasTwin: boolean;
}

/** What tying would do. An account merged into the viewer's is the viewer's, and what opened it may open this one. */
export async function ownTie(db: Database, keys: Keys, viewer: Viewer, vouched: Vouched): Promise<OwnTie> {
  const { personId } = viewer;
  const [person] = await db
    .select({ personalIdHash: people.personalIdHash })
    .from(people)
    .where(eq(people.id, personId));
  if (!person) throw notFound();
  const claimed = vouched.personalId && keys.hash("personal-id-hash", vouched.personalId);
  const tied = await findTiedAccount(db, vouched.subjectHash);
  const isTheirs = !tied || [personId, ...(await formerAccounts(db, personId))].includes(tied.personId);
  const others = await db
    .select({ subjectHash: signInIdentities.subjectHash })
    .from(signInIdentities)
    .where(and(eq(signInIdentities.personId, personId), eq(signInIdentities.issuer, vouched.issuer)));
  const twins = claimed
    ? await db
        .select({ id: people.id })
        .from(people)
        .where(and(eq(people.personalIdHash, claimed), ne(people.id, personId), isNull(people.disabledAt)))
    : [];
  return {
    fault: faultOf({
      isTheirs,
      hasOther: others.some(({ subjectHash }) => subjectHash !== vouched.subjectHash),
      differs: Boolean(claimed && person.personalIdHash && person.personalIdHash !== claimed),
    }),
    addsPersonalId: Boolean(claimed && !person.personalIdHash),
    hasTwin: twins.length > 0,
  };
}

function faultOf(is: { isTheirs: boolean; hasOther: boolean; differs: boolean }): TieFault | null {
  if (!is.isTheirs) return "elsewhere";
  if (is.differs) return "differentId";
  return is.hasOther ? "alreadyOther" : null;
}

/** Undefined when tied. Tied twice is tied once. */
export async function tieOwnAccount(
  db: Database,
  keys: Keys,
  viewer: Viewer,
  vouched: Vouched,
): Promise<TieFault | undefined> {
  const { personId } = viewer;
  try {
    return await db.transaction(async (tx) => {
      await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for("update");
      const { fault, addsPersonalId } = await ownTie(tx, keys, viewer, vouched);
      if (fault) return fault;
      const tied = await findTiedAccount(tx, vouched.subjectHash);
      if (tied?.personId === personId) return undefined;
      if (tied) await takeFromFormer(tx, vouched.subjectHash, tied.personId);
      await tieIdentity(tx, personId, vouched);
      if (addsPersonalId) await writePersonalId(tx, keys, personId, vouched.personalId);
      return undefined;
    });
  } catch (error) {
    if (uniqueViolation(error) === "sign_in_identities_subject_key") return "elsewhere";
    throw error;
  }
}

async function takeFromFormer(tx: Database, subjectHash: string, formerId: string): Promise<void> {
  await tx
    .delete(signInIdentities)
    .where(and(eq(signInIdentities.subjectHash, subjectHash), eq(signInIdentities.personId, formerId)));
}

async function writePersonalId(
  tx: Database,
  keys: Keys,
  personId: string,
  personalId: string | null,
): Promise<void> {
  await tx.update(people).set(personalIdColumns(personalId, keys)).where(eq(people.id, personId));
  await queueRecount(tx, personId);
  await recordEvent(tx, {
    actorId: personId,
    action: "profile.changed",
    subject: { type: "person", id: personId },
    detail: { fields: ["personalIdHash"] },
  });
}

/** For how long after signing in a new way into the account may be added: later, whoever holds the device may be another. */
const FRESH_MS = 15 * 60_000;

export async function isFreshSession(db: Database, viewer: Viewer): Promise<boolean> {
  const [session] = await db
    .select({ createdAt: sessions.createdAt })
    .from(sessions)
    .where(eq(sessions.id, viewer.sessionId));
  return session !== undefined && now().getTime() - session.createdAt.getTime() < FRESH_MS;
}
