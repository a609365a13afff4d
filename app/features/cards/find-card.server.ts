/** Finds the person of a card that holds: not revoked, of somebody who may sign in. */
import { and, eq, isNotNull, isNull, type SQL } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { cardPins, signInCards } from "#drizzle/schema/cards";
import { sha256 } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { readCardToken } from "./card-token";

export interface FoundCard {
  cardId: string;
  personId: string;
  /** Null: no PIN was set, and the card opens nothing. */
  pinHash: string | null;
  birthYear: number;
  birthDate: string | null;
  phone: string | null;
}

/** `scanned`: the whole address or the token. */
export async function findCardByToken(db: Database, scanned: string): Promise<FoundCard | undefined> {
  const token = readCardToken(scanned);
  return token === undefined ? undefined : find(db, eq(signInCards.tokenHash, sha256(token)));
}

/** For a device that has shown the token before (device-cards.server.ts). */
export function findCardById(db: Database, cardId: string): Promise<FoundCard | undefined> {
  return find(db, eq(signInCards.id, cardId));
}

/** Whether it is the card of an account that was made one with another: the person is told so. */
export async function isCardOfMerged(
  db: Database,
  { scanned = "", cardId }: { scanned?: string; cardId?: string },
): Promise<boolean> {
  const token = readCardToken(scanned);
  if (cardId === undefined && token === undefined) return false;
  const which =
    cardId === undefined ? eq(signInCards.tokenHash, sha256(token ?? "")) : eq(signInCards.id, cardId);
  const found = await db
    .select({ id: signInCards.id })
    .from(signInCards)
    .innerJoin(people, eq(people.id, signInCards.personId))
    .where(and(which, isNotNull(people.mergedIntoId)));
  return found.length > 0;
}

async function find(db: Database, which: SQL): Promise<FoundCard | undefined> {
  const [card] = await db
    .select({
      cardId: signInCards.id,
      personId: people.id,
      pinHash: cardPins.hash,
      birthYear: people.birthYear,
      birthDate: people.birthDate,
      phone: people.phone,
    })
    .from(signInCards)
    .innerJoin(people, eq(people.id, signInCards.personId))
    .leftJoin(cardPins, eq(cardPins.personId, people.id))
    .where(and(which, isNull(signInCards.revokedAt), isNull(people.disabledAt)));
  return card;
}
