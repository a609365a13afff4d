/** Eight letters that a helper shows a learner who wants their help: a keyed hash of the helper, stored nowhere. */
import type { Keys } from "~/platform/crypto.server";

/** Crockford's base32 without letters that are misread, as in platform/ids. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

export function helperCode(keys: Keys, helperId: string): string {
  const hash = Buffer.from(keys.hash("helper-code", helperId), "hex");
  return Array.from(hash.subarray(0, 8), (byte) => ALPHABET[byte & 31]).join("");
}

/** As people type it: any case, spaces, O for 0, I and L for 1. */
export function normalizeHelperCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
}
