/** GET /the/:token, from the QR code of a card: the device remembers the card, and the token leaves the address. */
import { redirect } from "@remix-run/node";
import { guard } from "~/features/accounts/guard.server";
import { readDeviceCards, withCard, writeDeviceCards } from "~/features/cards/device-cards.server";
import { findCardByToken, isCardOfMerged } from "~/features/cards/find-card.server";

export const loader = guard("everyone", async ({ app, params, request }) => {
  const card = await findCardByToken(app.db, params.token ?? "");
  if (!card) {
    const merged = await isCardOfMerged(app.db, { scanned: params.token });
    return redirect(merged ? "/dang-nhap/the?gop=1" : "/dang-nhap/the");
  }
  const cards = withCard(readDeviceCards(app.keys, request.headers.get("Cookie")), card.cardId);
  return redirect(`/dang-nhap/the?${new URLSearchParams({ the: card.cardId })}`, {
    headers: { "Set-Cookie": writeDeviceCards(app.keys, app.env.publicUrl, cards) },
  });
});
