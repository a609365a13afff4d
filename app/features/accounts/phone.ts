/**
 * Phone numbers (rules.md §8): mobiles 03, 05, 07, 08, 09 with ten digits, landlines 02x with ten or eleven,
 * numbers of other countries with "+". Stored as E.164. A phone is shared in families, so it identifies nobody.
 */
import { normalizeLine } from "~/platform/text/normalize";
import { faulty, type Parsed, parsed } from "./parsed";

export type PhoneFault = "phoneFormat" | "phoneLength" | "phonePrefix";

/** Accepts 0912 345 678, 0912.345.678, +84 912 345 678, 84912345678, 0084…; the caller handles empty text. */
export function parsePhone(text: string): Parsed<string, PhoneFault> {
  const typed = normalizeLine(text);
  if (!/^\+?[\d\s().-]+$/.test(typed)) return faulty("phoneFormat");
  const digits = typed.replace(/\D/g, "");
  const international = typed.startsWith("+") ? digits : digits.replace(/^00/, "");
  const dialled = typed.startsWith("+") || digits.startsWith("00");
  if (dialled && !international.startsWith("84")) {
    return /^[1-9]\d{7,14}$/.test(international) ? parsed(`+${international}`) : faulty("phoneLength");
  }
  const withCountry = dialled || /^84\d{9,11}$/.test(international);
  const national = (withCountry ? international.slice(2) : international).replace(/^0/, "");
  return parseNational(national);
}

/** A Vietnamese number without its leading 0. */
function parseNational(digits: string): Parsed<string, PhoneFault> {
  if (/^2\d{8,9}$/.test(digits) || /^[35789]\d{8}$/.test(digits)) return parsed(`+84${digits}`);
  return faulty(/^[235789]/.test(digits) || digits.length !== 9 ? "phoneLength" : "phonePrefix");
}

/** "+84912345678" → "0912 345 678". */
export function formatPhone(phone: string): string {
  const national = /^\+84(\d{2,3})(\d{3})(\d{3,4})$/.exec(phone);
  return national ? `0${national[1]} ${national[2]} ${national[3]}` : phone;
}
