/** What the QR code of a card holds: an address of the site that ends in 130 random bits. */

export const CARD_TOKEN_LENGTH = 26;
const TOKEN = /^[0-9A-HJKMNP-TV-Z]{26}$/;

export function cardAddress(publicUrl: string, token: string): string {
  return `${publicUrl}/the/${token}`;
}

/** The token of a scanned address or of a bare token, in any case; undefined for anything else. */
export function readCardToken(scanned: string): string | undefined {
  const last = scanned.trim().split("/").at(-1)?.toUpperCase() ?? "";
  return TOKEN.test(last) ? last : undefined;
}
