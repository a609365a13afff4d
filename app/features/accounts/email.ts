/** E-mail addresses: kept in lower case, checked only for their shape. */
import { normalizeLine } from "~/platform/text/normalize";
import { faulty, type Parsed, parsed } from "./parsed";

export type EmailFault = "emailFormat";

/** The caller handles empty text. */
export function parseEmail(text: string): Parsed<string, EmailFault> {
  const address = normalizeLine(text).toLowerCase().normalize("NFC");
  const shaped = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(address) && address.length <= 254;
  return shaped ? parsed(address) : faulty("emailFormat");
}
