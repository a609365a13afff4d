/**
 * The cards this device has shown, in a sealed cookie that no script reads: without the server's key none can be made
 * or read, and it holds no name. Each card has a picture on this device, so that a family tells them apart.
 */
import { z } from "zod";
import type { Keys } from "~/platform/crypto.server";
import { SIGNS } from "./signs";

const COOKIE = "the-tren-may";
/** A family. The card that was not shown for longest makes room. */
const MAX_ON_DEVICE = SIGNS.length;
const YEAR_SECONDS = 365 * 24 * 60 * 60;

const stored = z.array(
  z.object({
    id: z.string(),
    sign: z
      .number()
      .int()
      .min(0)
      .max(SIGNS.length - 1),
  }),
);
export type DeviceCard = z.infer<typeof stored>[number];

/** Empty for no cookie and for one that was not sealed here. */
export function readDeviceCards(keys: Keys, cookieHeader: string | null): DeviceCard[] {
  const value = new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]*)`).exec(cookieHeader ?? "")?.[1];
  if (!value) return [];
  try {
    return stored.parse(JSON.parse(keys.open("card-device", value)));
  } catch {
    return [];
  }
}

/** The list with a card that was shown now; its picture stays what it was. */
export function withCard(cards: readonly DeviceCard[], id: string): DeviceCard[] {
  if (cards.some((card) => card.id === id)) return [...cards];
  const kept = cards.slice(-(MAX_ON_DEVICE - 1));
  const sign = SIGNS.findIndex((_, index) => !kept.some((card) => card.sign === index));
  return [...kept, { id, sign }];
}

/** Pictures a card may have on this device: its own, and those no other card has. */
export function freeSigns(cards: readonly DeviceCard[], id: string): number[] {
  return SIGNS.map((_, sign) => sign).filter((sign) =>
    cards.every((card) => card.id === id || card.sign !== sign),
  );
}

/** The list with another picture for a card of it; unchanged where the picture is another card's. */
export function withSign(cards: readonly DeviceCard[], id: string, sign: number): DeviceCard[] {
  const free = freeSigns(cards, id).includes(sign);
  return cards.map((card) => (free && card.id === id ? { ...card, sign } : card));
}

/** The Set-Cookie value. */
export function writeDeviceCards(keys: Keys, publicUrl: string, cards: readonly DeviceCard[]): string {
  const value = keys.seal("card-device", JSON.stringify(cards));
  const secure = publicUrl.startsWith("https:") ? "; Secure" : "";
  return `${COOKIE}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${YEAR_SECONDS}${secure}`;
}
