/** Passwords as argon2id with OWASP's figures: 19 MiB, two passes, one lane. */
import { hash, verify } from "@node-rs/argon2";
import { normalizePassword } from "~/platform/text/normalize";

const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The PHC form of a password, NFC first so that both ways of typing "Nguyễn" are one password. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalizePassword(password), COST);
}

let decoy: Promise<string> | undefined;

/**
 * True when the password fits. Without a stored hash the same work is done against a decoy, so that the time
 * of the answer tells nobody whether an account exists.
 */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword("khong ai dung mat khau nay");
  const fits = await verify(stored ?? (await decoy), normalizePassword(password));
  return stored !== undefined && fits;
}
