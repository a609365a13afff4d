/** A person's own PIN: when it was set and with whose code, and changing it. */
import { and, eq, isNull } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { cardPins, signInCards } from "#drizzle/schema/cards";
import { closeOtherSessions } from "~/features/accounts/close-sessions.server";
import { hashPassword, verifyPassword } from "~/features/accounts/hash-password.server";
import { type Asker, countPinTry } from "~/features/accounts/rate-limits.server";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { AppError } from "~/platform/errors";
import { type PinFault, pinFault, readDigits } from "./pin-rules";

/** For how long a person is told who let their PIN be set. */
const TOLD_FOR_MS = 7 * 86_400_000;

export interface OwnPin {
  /** Of the card that holds; null: no card. */
  cardId: string | null;
  setAt: Date;
  /** Whose code let it be set lately; null: nobody's, or it is long ago. */
  openedBy: string | null;
}

/** Undefined for who has no PIN. */
export async function readOwnPin(db: Database, personId: string): Promise<OwnPin | undefined> {
  const [pin] = await db
    .select({ cardId: signInCards.id, setAt: cardPins.setAt, openedBy: people.fullName })
    .from(cardPins)
    .leftJoin(signInCards, and(eq(signInCards.personId, cardPins.personId), isNull(signInCards.revokedAt)))
    .leftJoin(people, eq(people.id, cardPins.openedBy))
    .where(eq(cardPins.personId, personId));
  if (!pin) return undefined;
  const lately = now().getTime() - pin.setAt.getTime() < TOLD_FOR_MS;
  return { ...pin, openedBy: lately ? pin.openedBy : null };
}

export type ChangePinFault =
  | { field: "current"; fault: "pinWrong"; triesLeft: number }
  | { field: "pin" | "pinAgain"; fault: PinFault };

/** Undefined when changed; other sessions end. Throws AppError "too-many" after too many wrong current PINs. */
export async function changeOwnPin(
  db: Database,
  viewer: Viewer,
  asker: Asker,
  typed: { current: string; pin: string; pinAgain: string },
): Promise<ChangePinFault | undefined> {
  const [stored] = await db
    .select({
      hash: cardPins.hash,
      birthYear: people.birthYear,
      birthDate: people.birthDate,
      phone: people.phone,
    })
    .from(cardPins)
    .innerJoin(people, eq(people.id, cardPins.personId))
    .where(eq(cardPins.personId, viewer.personId));
  if (!stored) throw new AppError("conflict", "no PIN to change");
  const pin = readDigits(typed.pin) ?? "";
  const weakness = pinFault(pin, stored);
  if (weakness) return { field: "pin", fault: weakness };
  if (pin !== readDigits(typed.pinAgain)) return { field: "pinAgain", fault: "pinDiffers" };
  const attempt = await countPinTry(db, asker, viewer.personId);
  if (!(await verifyPassword(stored.hash, readDigits(typed.current) ?? "")))
    return { field: "current", fault: "pinWrong", triesLeft: await attempt.refuse() };
  await attempt.forgive();
  const hash = await hashPassword(pin);
  await db.transaction(async (tx) => {
    await tx
      .update(cardPins)
      .set({ hash, setAt: now(), openedBy: null })
      .where(eq(cardPins.personId, viewer.personId));
    await closeOtherSessions(tx, viewer);
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "card.pin-changed",
      subject: { type: "person", id: viewer.personId },
    });
  });
  return undefined;
}
