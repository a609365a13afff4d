/** Codes of an authenticator app: TOTP with SHA-1, 30 seconds and six digits (RFC 6238), which every app speaks. */
import { generateSecret, generateURI, verifySync } from "otplib";

const DIGITS = /^\d{6}$/;
/** A phone's clock may be off by one step, before or after. */
const TOLERANCE_SECONDS = 30;

/** 160 random bits in base32, as RFC 4226 §4 recommends. */
export function newTotpSecret(): string {
  return generateSecret();
}

/** What the QR code holds. `site` and `account` are shown in the app. */
export function totpAddress(secret: string, { site, account }: { site: string; account: string }): string {
  return generateURI({ secret, issuer: site, label: account });
}

/** The time step of a right code that is newer than `lastStep`; undefined for any other text. */
export function matchTotp(
  secret: string,
  typed: string,
  { at, lastStep }: { at: Date; lastStep: number },
): number | undefined {
  const token = typed.normalize("NFKC").replace(/\s/g, "");
  if (!DIGITS.test(token)) return undefined;
  const result = verifySync({
    secret,
    token,
    epoch: Math.floor(at.getTime() / 1000),
    epochTolerance: TOLERANCE_SECONDS,
  });
  if (!result.valid || !("timeStep" in result) || result.timeStep <= lastStep) return undefined;
  return result.timeStep;
}
