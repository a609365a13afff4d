/** Issues sign-in cards: the tokens are given back once, to be printed, and only their hashes are kept. */
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { signInCards } from "#drizzle/schema/cards";
import { communeNames, hamlets } from "#drizzle/schema/places";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { hamletName } from "~/features/places/hamlet-name";
import { nameHoldsOn } from "~/features/places/list-communes.server";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { sha256 } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { newId, randomCode } from "~/platform/ids.server";
import { cardsHandledBy } from "./card-policy.server";
import { CARD_TOKEN_LENGTH } from "./card-token";

/** Cards of one print: what a printer and a person cutting them can do in one go. */
export const MAX_CARDS = 500;

export interface PrintedCard {
  personId: string;
  token: string;
  fullName: string;
  birthYear: number;
  communeName: string;
  /** "Khu phố 5"; null: not known. */
  hamletName: string | null;
}

/**
 * New cards for those of `personIds` whom the viewer handles, by hamlet and then in the order of names; others are
 * left out as if they were not there. With `replace`, who has a card gets a new one and the old one ends; without, they
 * are left out. At most MAX_CARDS ids count.
 */
export async function issueCards(
  db: Database,
  viewer: Viewer,
  { personIds, replace }: { personIds: readonly string[]; replace: boolean },
): Promise<PrintedCard[]> {
  const at = now();
  return db.transaction(async (tx) => {
    const found = await tx
      .select({
        personId: people.id,
        fullName: people.fullName,
        birthYear: people.birthYear,
        communeName: communeNames.fullName,
        hamlet: { kind: hamlets.kind, name: hamlets.name },
        cardId: signInCards.id,
      })
      .from(people)
      .innerJoin(
        communeNames,
        and(eq(communeNames.communeCode, people.communeCode), nameHoldsOn(vietnamDate(at))),
      )
      .leftJoin(hamlets, eq(hamlets.id, people.hamletId))
      .leftJoin(signInCards, and(eq(signInCards.personId, people.id), isNull(signInCards.revokedAt)))
      .where(and(inArray(people.id, personIds.slice(0, MAX_CARDS)), cardsHandledBy(tx, viewer)))
      .orderBy(asc(communeNames.fullName), asc(hamlets.name), asc(people.sortName), asc(people.id))
      .for("update", { of: people });
    const chosen = found.filter(({ cardId }) => replace || cardId === null);
    const cards: PrintedCard[] = [];
    for (const { cardId, hamlet, ...person } of chosen) {
      if (cardId)
        await tx
          .update(signInCards)
          .set({ revokedAt: at, revokedBy: viewer.personId })
          .where(eq(signInCards.id, cardId));
      const token = randomCode(CARD_TOKEN_LENGTH);
      await tx.insert(signInCards).values({
        id: newId(),
        personId: person.personId,
        tokenHash: sha256(token),
        issuedBy: viewer.personId,
        issuedAt: at,
      });
      await recordEvent(tx, {
        actorId: viewer.personId,
        action: cardId ? "card.reissued" : "card.issued",
        subject: { type: "person", id: person.personId },
      });
      cards.push({ ...person, token, hamletName: hamlet && hamletName(hamlet) });
    }
    return cards;
  });
}
