/** Signing in by card and PIN, and setting a PIN with the code that an officer gives. */
import { and, eq, gt } from "drizzle-orm";
import { cardOpenings, cardPins } from "#drizzle/schema/cards";
import { agrees, keepConsents } from "~/features/accounts/agree-at-entry.server";
import type { ConsentId } from "~/features/accounts/consents";
import { type Door, type Entered, enterAccount } from "~/features/accounts/enter-account.server";
import { hashPassword, verifyPassword } from "~/features/accounts/hash-password.server";
import { countPinTry } from "~/features/accounts/rate-limits.server";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { type FoundCard, findCardById } from "./find-card.server";
import { hashOpening } from "./handle-card.server";
import { readOwnPin } from "./own-pin.server";
import { type PinFault, pinFault, readDigits } from "./pin-rules";

export type CardSignIn =
  /** `pinOpenedBy`: whose code let the PIN be set lately, which the person is told; null: nobody's. */
  | ({ ok: true; pinOpenedBy: string | null } & Entered)
  | { ok: false; fault: "noCard" | "noPin" }
  | { ok: false; fault: "pinWrong" | "codeWrong"; triesLeft: number }
  | { ok: false; fault: PinFault | "consentMissing" };

/** Throws AppError "too-many" after too many wrong tries. `db` is a client: counted tries outlive a rollback. */
export async function signInWithCard(
  db: Database,
  door: Door,
  { cardId, pin }: { cardId: string; pin: string },
): Promise<CardSignIn> {
  const card = await findCardById(db, cardId);
  if (!card) return { ok: false, fault: "noCard" };
  if (!card.pinHash) return { ok: false, fault: "noPin" };
  const attempt = await countPinTry(db, door, card.personId);
  if (!(await verifyPassword(card.pinHash, readDigits(pin) ?? ""))) {
    await refusal(db, card);
    return { ok: false, fault: "pinWrong", triesLeft: await attempt.refuse() };
  }
  await attempt.forgive();
  const own = await readOwnPin(db, card.personId);
  return db.transaction((tx) => enter(tx, door, card, own?.openedBy ?? null));
}

export interface FirstPin {
  cardId: string;
  /** As the officer read it out. */
  code: string;
  pin: string;
  pinAgain: string;
  agreedTo: readonly ConsentId[];
}

/** The first PIN, or one after a reset: only with the code of an officer who is there. */
export async function setFirstPin(db: Database, door: Door, input: FirstPin): Promise<CardSignIn> {
  const card = await findCardById(db, input.cardId);
  if (!card || card.pinHash) return { ok: false, fault: "noCard" };
  const pin = readDigits(input.pin) ?? "";
  const fault = pinFault(pin, card) ?? (pin === readDigits(input.pinAgain) ? undefined : "pinDiffers");
  if (fault) return { ok: false, fault };
  if (!(await agrees(db, card.personId, input.agreedTo))) return { ok: false, fault: "consentMissing" };
  const attempt = await countPinTry(db, door, card.personId);
  const hash = await hashPassword(pin);
  const entered = await db.transaction(async (tx) => {
    const code = readDigits(input.code) ?? "";
    const spent = await tx
      .delete(cardOpenings)
      .where(
        and(
          eq(cardOpenings.personId, card.personId),
          eq(cardOpenings.codeHash, hashOpening(door.keys, card.personId, code)),
          gt(cardOpenings.expiresAt, now()),
        ),
      )
      .returning({ issuedBy: cardOpenings.issuedBy, isReset: cardOpenings.isReset });
    if (spent.length === 0) return undefined;
    // Who sets a first PIN knows whose code it is; a reset may be news to the person.
    const openedBy = spent[0]?.isReset ? spent[0].issuedBy : null;
    await tx.insert(cardPins).values({ personId: card.personId, hash, setAt: now(), openedBy });
    await keepConsents(tx, card.personId, input.agreedTo);
    await recordEvent(tx, {
      actorId: card.personId,
      action: "card.pin-set",
      subject: { type: "person", id: card.personId },
    });
    return enter(tx, door, card, null);
  });
  if (!entered) {
    await refusal(db, card);
    return { ok: false, fault: "codeWrong", triesLeft: await attempt.refuse() };
  }
  await attempt.forgive();
  return entered;
}

async function enter(
  tx: Database,
  door: Door,
  { personId }: FoundCard,
  pinOpenedBy: string | null,
): Promise<CardSignIn> {
  return { ok: true, pinOpenedBy, ...(await enterAccount(tx, door, personId)) };
}

async function refusal(db: Database, { personId }: FoundCard): Promise<void> {
  await recordEvent(db, {
    actorId: null,
    action: "session.refused",
    subject: { type: "person", id: personId },
  });
}
