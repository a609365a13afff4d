/** What an officer types to find a certificate: its code, its number, or the holder's name. */
import { fold } from "~/platform/text/fold";
import { normalizeLine } from "~/platform/text/normalize";
import { readCode } from "./certificate-code";

export type CertificateQuery =
  | { by: "nothing" }
  | { by: "code"; code: string }
  /** The beginning of a number, in capitals. */
  | { by: "number"; number: string }
  /** Folded (platform/text/fold). */
  | { by: "name"; name: string };

/** Twenty letters and digits are a code; what begins with a digit is a number; the rest is a name. */
export function parseCertificateQuery(typed: string): CertificateQuery {
  const text = normalizeLine(typed);
  const code = readCode(text);
  if (code) return { by: "code", code };
  if (/^\d/.test(text)) return { by: "number", number: text.toLocaleUpperCase("vi") };
  const name = fold(text);
  return name ? { by: "name", name } : { by: "nothing" };
}
