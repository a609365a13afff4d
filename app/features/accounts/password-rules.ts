/**
 * What a password must be: long enough, not one that everybody tries first, not the account name. No demand for
 * signs and capitals: a phrase of a few words is easy to remember and hard to guess (NIST SP 800-63B).
 */
import { normalizePassword } from "~/platform/text/normalize";
import { COMMON_PASSWORDS } from "./common-passwords";

export type PasswordFault =
  | "passwordEmpty"
  | "passwordShort"
  | "passwordLong"
  | "passwordCommon"
  | "passwordIsName";

/** In characters. The upper end only bounds the work of hashing. */
export const PASSWORD_LENGTH = { min: 8, max: 200 } as const;

/** `own` are words that others know of the person: account name, phone, e-mail. */
export function passwordFault(password: string, own: readonly string[] = []): PasswordFault | undefined {
  const text = normalizePassword(password);
  const length = [...text].length;
  if (length === 0) return "passwordEmpty";
  if (length < PASSWORD_LENGTH.min) return "passwordShort";
  if (length > PASSWORD_LENGTH.max) return "passwordLong";
  const plain = text.toLowerCase();
  if (own.some((word) => word !== "" && plain === word.toLowerCase())) return "passwordIsName";
  return isCommon(plain) ? "passwordCommon" : undefined;
}

function isCommon(plain: string): boolean {
  return COMMON_PASSWORDS.has(plain.replace(/\s+/g, "")) || /^(.)\1+$/u.test(plain) || isRun(plain);
}

/** 12345678, 87654321, abcdefgh. */
function isRun(text: string): boolean {
  const codes = [...text].map((letter) => letter.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)));
  const [step] = steps;
  return steps.size === 1 && (step === 1 || step === -1);
}
