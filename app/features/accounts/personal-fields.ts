/**
 * Every personal field of the product, and who may see how much of it (rules.md §1, §7): the one place that says
 * so. Pages and exports show a field through showField(), so that a mask is never forgotten.
 */
import { formatPhone } from "./phone";

/** The person; an officer or administrator in whose scope they live; anybody. */
export type Beholder = "self" | "administrator" | "public";

interface FieldRule {
  self: "full" | "masked";
  administrator: "full" | "masked";
  public: "masked" | "hidden";
  mask: (value: string) => string;
  /** How the value is written when it is shown in full. */
  write?: (value: string) => string;
}

const nothing = () => "";

export const PERSONAL_FIELDS = {
  fullName: { self: "full", administrator: "full", public: "masked", mask: maskName },
  /** With the commune it tells namesakes apart. */
  birthYear: { self: "full", administrator: "full", public: "hidden", mask: nothing },
  birthDate: { self: "full", administrator: "full", public: "hidden", mask: nothing },
  sex: { self: "full", administrator: "full", public: "hidden", mask: nothing },
  commune: { self: "full", administrator: "full", public: "hidden", mask: nothing },
  hamlet: { self: "full", administrator: "full", public: "hidden", mask: nothing },
  audience: { self: "full", administrator: "full", public: "hidden", mask: nothing },
  workplace: { self: "full", administrator: "full", public: "hidden", mask: nothing },
  username: { self: "full", administrator: "full", public: "hidden", mask: nothing },
  phone: { self: "full", administrator: "masked", public: "hidden", mask: maskPhone, write: formatPhone },
  email: { self: "full", administrator: "masked", public: "hidden", mask: maskEmail },
  /** Its value is the stored hint (personal-id.ts): the whole number is on no page and in no export. */
  personalIdHint: { self: "masked", administrator: "masked", public: "hidden", mask: maskPersonalId },
} as const satisfies Record<string, FieldRule>;

export type PersonalField = keyof typeof PERSONAL_FIELDS;

/** What `beholder` sees of a field: null when it is not theirs to see or not known. */
export function showField(field: PersonalField, value: string | null, beholder: Beholder): string | null {
  const rule: FieldRule = PERSONAL_FIELDS[field];
  if (value === null || rule[beholder] === "hidden") return null;
  if (rule[beholder] === "masked") return rule.mask(value);
  return rule.write?.(value) ?? value;
}

/** "Nguyễn Văn Mẫu" → "Nguyễn V. M.": who holds the paper recognises it, a stranger learns no name. */
export function maskName(fullName: string): string {
  const [family = "", ...others] = fullName.normalize("NFC").split(/\s+/).filter(Boolean);
  const initials = others.map(initial);
  return initials.length > 0 ? [family, ...initials].join(" ") : initial(family);
}

function initial(word: string): string {
  const [letter] = word;
  return letter ? `${letter.toUpperCase()}.` : "";
}

/** "+84912345678" → "0912xxx678". */
export function maskPhone(phone: string): string {
  const digits = formatPhone(phone).replace(/\s/g, "");
  return `${digits.slice(0, 4)}${"x".repeat(Math.max(0, digits.length - 7))}${digits.slice(-3)}`;
}

/** "hanh@example.vn" → "hxxx@example.vn". */
export function maskEmail(email: string): string {
  return email.replace(/^([^@])[^@]*/, "$1xxx");
}

/** The stored hint "0750123" → "0750xxxxx123". */
export function maskPersonalId(hint: string): string {
  return `${hint.slice(0, 4)}xxxxx${hint.slice(4)}`;
}
