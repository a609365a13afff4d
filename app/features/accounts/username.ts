/** The name a person signs in with. */
import { normalizeLine } from "~/platform/text/normalize";
import { faulty, type Parsed, parsed } from "./parsed";

export type UsernameFault =
  | "usernameEmpty"
  | "usernameShort"
  | "usernameLong"
  | "usernameLetters"
  | "usernameIsPersonalId";

export const USERNAME_LENGTH = { min: 3, max: 40 } as const;

/** The stored and looked-up form: NFC, lower case. "Nguyễn" typed in either Unicode form is one name. */
export function normalizeUsername(text: string): string {
  return normalizeLine(text).toLowerCase().normalize("NFC");
}

/**
 * 3–40 Latin letters (Vietnamese ones too), digits, dots, dashes, underscores. Twelve digits are refused:
 * they would show a personal id number wherever the account name is shown.
 */
export function parseUsername(text: string): Parsed<string, UsernameFault> {
  const name = normalizeUsername(text);
  if (name === "") return faulty("usernameEmpty");
  if (!/^[\p{Script=Latin}0-9._-]+$/u.test(name)) return faulty("usernameLetters");
  if (name.length < USERNAME_LENGTH.min) return faulty("usernameShort");
  if (name.length > USERNAME_LENGTH.max) return faulty("usernameLong");
  if (/^\d{12}$/.test(name)) return faulty("usernameIsPersonalId");
  return parsed(name);
}

/** Names to offer when the wanted one is taken, best first; the caller keeps the free ones. */
export function usernameIdeas(wanted: string, fullName: string, birthYear: number): string[] {
  const words = fullName
    .split(/[^\p{L}]+/u)
    .map((word) => asciiLetters(word))
    .filter(Boolean);
  const given = words.at(-1) ?? "";
  const bases = [words.join("."), [given, ...words.slice(0, -1).map((word) => word[0])].join(""), wanted];
  const endings = ["", String(birthYear), String(birthYear % 100).padStart(2, "0"), "1", "2", "3", "7", "9"];
  const ideas = endings.flatMap((ending) => bases.map((base) => base.slice(0, 34) + ending));
  return [...new Set(ideas)].filter((idea) => idea !== wanted && parseUsername(idea).ok);
}

/** "Nguyễn" → "nguyen", "Mỹ" → "my": easy to type on any keyboard. */
function asciiLetters(word: string): string {
  return word
    .normalize("NFD")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[^a-z]/g, "");
}
