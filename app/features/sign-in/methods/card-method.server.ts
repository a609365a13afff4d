/** Signing in by card and PIN: offered on a device that has seen a card; others scan one. */
import { eq } from "drizzle-orm";
import { cardPins } from "#drizzle/schema/cards";
import { readDeviceCards } from "~/features/cards/device-cards.server";
import type { SignInMethod } from "./method";

export const cardMethod: SignInMethod<"card"> = {
  id: "card",
  offer({ app, request }) {
    const cards = readDeviceCards(app.keys, request.headers.get("Cookie"));
    return cards.length > 0 ? { cards } : null;
  },
  /** The PIN counts, not the paper: a lost card is printed again, and the PIN stays its person's. */
  async has(db, personId) {
    const found = await db
      .select({ personId: cardPins.personId })
      .from(cardPins)
      .where(eq(cardPins.personId, personId));
    return found.length > 0;
  },
};
