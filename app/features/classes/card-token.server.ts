/**
 * Whose sign-in card a code is: the seam to the cards of features/accounts. A card alone opens nothing, but shown to
 * an officer in the hall it says who came.
 */
import type { Database } from "~/platform/database/client.server";

/** `scanned`: what the camera read. Undefined for a code that is no card, or of a card that holds no more. */
export async function findPersonByCardToken(_db: Database, _scanned: string): Promise<string | undefined> {
  return undefined;
}
