/** What a PIN must be: six digits that whoever finds the card would not try first. Pure. */

export const PIN_LENGTH = 6;
export type PinFault = "pinFormat" | "pinWeak" | "pinOwn" | "pinDiffers";

export interface KnownOfPerson {
  birthYear: number;
  /** "1961-07-19"; null: only the year is known. */
  birthDate: string | null;
  /** E.164. */
  phone: string | null;
}

/** The six digits that were typed, spaces and dots dropped; undefined for anything else. */
export function readDigits(typed: string): string | undefined {
  const digits = typed.normalize("NFKC").replace(/[\s.-]/g, "");
  return /^\d{6}$/.test(digits) ? digits : undefined;
}

/** Undefined for a PIN that may be kept. */
export function pinFault(pin: string, known: KnownOfPerson): PinFault | undefined {
  if (!/^\d{6}$/.test(pin)) return "pinFormat";
  if (isPattern(pin)) return "pinWeak";
  return isOwn(pin, known) ? "pinOwn" : undefined;
}

/** 000000, 121212, 123123, 112233, 123456, 654321, 246810 and the like. */
function isPattern(pin: string): boolean {
  const digits = [...pin].map(Number);
  const steps = new Set(digits.slice(1).map((digit, at) => (digit - (digits[at] ?? 0) + 10) % 10));
  const repeats = /^(\d)\1*$|^(\d\d)\2\2$|^(\d{3})\3$|^(\d)\4(\d)\5(\d)\6$|^(\d)\7\7(\d)\8\8$/.test(pin);
  return steps.size === 1 || repeats || new Set(digits).size <= 2 || COMMON.has(pin);
}

const COMMON = new Set(["246810", "135790", "147258", "159753", "789456", "456789", "113114", "686868"]);

/** Birth date in any order of day, month and year; the year within it; the end of the phone number. */
function isOwn(pin: string, { birthYear, birthDate, phone }: KnownOfPerson): boolean {
  if (phone?.endsWith(pin)) return true;
  if (pin.includes(String(birthYear))) return true;
  const [year = "", month = "", day = ""] = birthDate?.split("-") ?? [];
  if (!day) return false;
  const short = year.slice(2);
  return [day + month + short, month + day + short, short + month + day, short + day + month].includes(pin);
}
