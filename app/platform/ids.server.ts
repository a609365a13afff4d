/** Identifiers and randomness. */
import { randomBytes, randomInt } from "node:crypto";

/** Crockford's base32 without I, L, O and U: no letter is misread from paper. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** `length` characters of 5 random bits each. */
export function randomCode(length: number): string {
  return Array.from(randomBytes(length), (byte) => ALPHABET[byte & 31]).join("");
}

/** An opaque row id: 100 random bits, safe in addresses. */
export function newId(): string {
  return randomCode(20).toLowerCase();
}

/** A seed for a draw: 0 … 2^32−1. */
export function randomSeed(): number {
  return randomInt(0, 2 ** 32);
}
