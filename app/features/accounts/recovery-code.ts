/** Codes for a lost phone: ten letters and digits of Crockford's base32 (platform/ids), 50 random bits each. */
export const RECOVERY_CODES = 10;
export const RECOVERY_CODE_LENGTH = 10;

const CODE = /^[0-9A-HJKMNP-TV-Z]{10}$/;

/** "7K3QM9XWD2" as "7K3QM-9XWD2". */
export function groupRecoveryCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** The code that somebody typed, in any case, with dashes, with O for 0 and I or L for 1; undefined when it can't be one. */
export function readRecoveryCode(typed: string): string | undefined {
  const code = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return CODE.test(code) ? code : undefined;
}
