/** Whose sign-in card a code is. A card alone opens nothing, but shown to an officer in the hall it says who came. */
import { findCardByToken } from "~/features/cards/find-card.server";
import type { Database } from "~/platform/database/client.server";

/** `scanned`: what the camera read. Undefined for a code that is no card, or of a card that holds no more. */
export async function findPersonByCardToken(db: Database, scanned: string): Promise<string | undefined> {
  return (await findCardByToken(db, scanned))?.personId;
}
