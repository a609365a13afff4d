/** What an officer does with one person's card: sees its state, lets a PIN be set anew, revokes the card. */
import { randomInt } from "node:crypto";
import { and, eq, gt, isNull } from "drizzle-orm";
import { people, sessions } from "#drizzle/schema/accounts";
import { cardOpenings, cardPins, signInCards } from "#drizzle/schema/cards";
import { endPinWait } from "~/features/accounts/rate-limits.server";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import type { Keys } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { AppError, notFound } from "~/platform/errors";
import { cardsHandledBy } from "./card-policy.server";

/** How long the officer's one-time code opens the setting of a PIN. */
export const OPENING_MINUTES = 30;

export interface CardOfPerson {
  personId: string;
  fullName: string;
  issuedAt: Date | null;
  pinSetAt: Date | null;
  /** A code was given and still opens. */
  openUntil: Date | null;
}

/** Not found unless the viewer handles the person's card. */
export async function readCard(db: Database, viewer: Viewer, personId: string): Promise<CardOfPerson> {
  const [found] = await db
    .select({
      personId: people.id,
      fullName: people.fullName,
      issuedAt: signInCards.issuedAt,
      pinSetAt: cardPins.setAt,
      openUntil: cardOpenings.expiresAt,
    })
    .from(people)
    .leftJoin(signInCards, and(eq(signInCards.personId, people.id), isNull(signInCards.revokedAt)))
    .leftJoin(cardPins, eq(cardPins.personId, people.id))
    .leftJoin(cardOpenings, and(eq(cardOpenings.personId, people.id), gt(cardOpenings.expiresAt, now())))
    .where(and(eq(people.id, personId), cardsHandledBy(db, viewer)));
  if (!found) throw notFound(`no card of ${personId} to handle`);
  return found;
}

/**
 * The one-time code to be read to the person beside the officer. Whatever PIN there was ends at once, and so does
 * every session: whoever knew it is out. Shown this once, only its keyed hash is kept.
 */
export async function openCard(db: Database, viewer: Viewer, keys: Keys, personId: string): Promise<Opening> {
  return db.transaction(async (tx) => {
    const card = await readCard(tx, viewer, personId);
    if (!card.issuedAt) throw new AppError("conflict", "no card");
    return giveOpening(tx, viewer, keys, { personId, hadPin: card.pinSetAt !== null });
  });
}

export interface Opening {
  code: string;
  expiresAt: Date;
}

/** In the transaction of whoever has found that the viewer may: an officer here, a helper in features/classes. */
export async function giveOpening(
  tx: Database,
  viewer: Viewer,
  keys: Keys,
  { personId, hadPin }: { personId: string; hadPin: boolean },
): Promise<Opening> {
  const code = String(randomInt(0, 1_000_000)).padStart(6, "0");
  const expiresAt = new Date(now().getTime() + OPENING_MINUTES * 60_000);
  const opening = {
    codeHash: hashOpening(keys, personId, code),
    issuedBy: viewer.personId,
    isReset: hadPin,
    expiresAt,
  };
  await tx
    .insert(cardOpenings)
    .values({ personId, ...opening })
    .onConflictDoUpdate({ target: cardOpenings.personId, set: opening });
  await tx.delete(cardPins).where(eq(cardPins.personId, personId));
  await tx.delete(sessions).where(eq(sessions.userId, personId));
  await endPinWait(tx, keys, personId);
  await recordEvent(tx, {
    actorId: viewer.personId,
    action: hadPin ? "card.pin-reset" : "card.opened",
    subject: { type: "person", id: personId },
  });
  return { code, expiresAt };
}

/** The card is dead at once and its person's sessions end. Twice is the same as once. */
export async function revokeCard(db: Database, viewer: Viewer, personId: string): Promise<void> {
  await db.transaction(async (tx) => {
    await readCard(tx, viewer, personId);
    const revoked = await tx
      .update(signInCards)
      .set({ revokedAt: now(), revokedBy: viewer.personId })
      .where(and(eq(signInCards.personId, personId), isNull(signInCards.revokedAt)))
      .returning({ id: signInCards.id });
    if (revoked.length === 0) return;
    await tx.delete(cardOpenings).where(eq(cardOpenings.personId, personId));
    await tx.delete(sessions).where(eq(sessions.userId, personId));
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "card.revoked",
      subject: { type: "person", id: personId },
    });
  });
}

export function hashOpening(keys: Keys, personId: string, code: string): string {
  return keys.hash("card-opening", `${personId} ${code}`);
}
