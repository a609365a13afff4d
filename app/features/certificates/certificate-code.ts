/**
 * The public code of a certificate: 20 letters and digits of Crockford's base32 (platform/ids), 100 random bits.
 * It is printed in groups and read back the way people type: any case, with or without dashes and spaces, O for
 * 0, I or L for 1, or as the whole address of the check page.
 */
export const CODE_LENGTH = 20;

const CODE = /^[0-9A-HJKMNP-TV-Z]{20}$/;

/** "7K3QM9XWD2A4RT6VB8YZ" as "7K3Q-M9XW-D2A4-RT6V-B8YZ". */
export function groupCode(code: string): string {
  return code.match(/.{1,4}/g)?.join("-") ?? "";
}

/** The code that somebody typed, pasted or scanned; undefined when it can't be one. */
export function readCode(typed: string): string | undefined {
  const code = addressPart(typed).replaceAll("O", "0").replace(/[IL]/g, "1");
  return CODE.test(code) ? code : undefined;
}

/** What was typed as the last part of a check page's address: its letters and digits, capitals, at most 40. */
export function addressPart(typed: string): string {
  const last = typed.normalize("NFKC").replace(/^.*\//s, "");
  return last
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .slice(0, 40);
}

/** Path of a certificate's check page. */
export function checkPath(code: string): string {
  return `/xac-minh/${code}`;
}
