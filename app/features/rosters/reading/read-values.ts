/** The cells of a person, each from what people write to what is stored, or why not. Pure. */

import { type AgeFault, ageFault } from "~/features/accounts/account-age";
import { type Birth, type BirthFault, parseBirth } from "~/features/accounts/birth";
import { type NameFault, parsePersonName } from "~/features/accounts/person-name";
import { contradictsBirth, type PersonalIdFault, parsePersonalId } from "~/features/accounts/personal-id";
import { type PhoneFault, parsePhone } from "~/features/accounts/phone";
import type { TableCell } from "~/platform/spreadsheet/table";
import { serialDay } from "~/platform/spreadsheet/table";
import { fold } from "~/platform/text/fold";
import { normalizeLine } from "~/platform/text/normalize";

export type ValueFault =
  | NameFault
  | BirthFault
  | AgeFault
  | PhoneFault
  | PersonalIdFault
  | "idRounded"
  | "idZeroDoubtful";

/** What was changed or left out on the way: nothing happens silently. */
export type ValueNote =
  | "titleDropped"
  | "yearOnly"
  | "serialDay"
  | "phoneZero"
  | "secondPhone"
  | "idZero"
  | "oldId"
  | "idAgainstBirth"
  | "sexUnknown";

export type Value<T> = { ok: true; value: T; note?: ValueNote } | { ok: false; fault: ValueFault };

const good = <T>(value: T, note?: ValueNote): Value<T> =>
  note ? { ok: true, value, note } : { ok: true, value };
const bad = (fault: ValueFault) => ({ ok: false, fault }) as const;

/** "không có", "-", "x": ways to leave a cell empty. */
const NOTHING = /^(khong( co)?|ko( co)?|k|chua( co)?|x|na|n a|trong|0*)$/;
const isNothing = (text: string) => NOTHING.test(fold(text));

/** Lower case without marks, keeping digits and signs. */
const plain = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d").replace(/\s+/g, " ").trim();

/** Family names common enough that a word before one is a form of address. */
const COMMON_FAMILIES = new Set(
  "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong li dinh truong lam mai dao doan trinh cao dieu".split(
    " ",
  ),
);

export function readName(text: string): Value<string> {
  const line = normalizeLine(text)
    .replace(/^\(?\d{1,5}[.)]\s*|^[-•*]\s*/u, "")
    .replace(/[,;]+$/, "");
  const [first = "", second = "", ...others] = line.split(" ");
  const address =
    /^(ông|bà|anh|chị|ô|b)[.:]?$/iu.test(first) && COMMON_FAMILIES.has(fold(second)) && others.length > 0;
  const parsed = parsePersonName(
    address ? line.slice(first.length + 1) : text.includes("\uFFFD") ? text : line,
  );
  if (!parsed.ok) return bad(parsed.fault);
  return good(parsed.value, address ? "titleDropped" : undefined);
}

/** `today` is "2026-11-22". A year alone is enough. Of somebody old enough for an account. */
export function readBirth(cell: TableCell, context: { today: string; from1904: boolean }): Value<Birth> {
  const read = readBirthOfAnyAge(cell, context);
  const age = read.ok ? ageFault(read.value, context.today) : undefined;
  return age ? bad(age) : read;
}

/** The same of whoever is old enough for whoever made the list. */
export function readBirthOfAnyAge(
  cell: TableCell,
  { today, from1904 }: { today: string; from1904: boolean },
): Value<Birth> {
  const written = plain(normalizeLine(cell.text)).replace(/[\s.,;]+$/, "");
  if (written === "" || isNothing(written)) return bad("birthEmpty");
  const { text, note } = birthText(written, from1904);
  const parsed = parseBirth(text, today);
  return parsed.ok ? good(parsed.value, note) : bad(parsed.fault);
}

function birthText(written: string, from1904: boolean): { text: string; note?: ValueNote } {
  const said = /^(?:ngay\s*)?(\d{1,2})\s*thang\s*(\d{1,2})\s*(?:nam\s*)?(\d{4})$/.exec(written);
  if (said) return { text: `${said[1]}/${said[2]}/${said[3]}` };
  const text = written
    .replace(/^(?:sinh\s*)?(?:ngay|nam|sn|ns|sinh)?\s*[:.]?\s*(?:khoang|~)?\s*(?=\d)/, "")
    .replace(/(?<=\d)[t ]\d{1,2}:\d{2}.*$/, "");
  const [, year] = /^(?:0{1,2}|[?x]{1,2})\s*[/.-]\s*(?:0{1,2}|[?x]{1,2})\s*[/.-]\s*(\d{4})$/.exec(text) ?? [];
  if (year) return { text: year, note: "yearOnly" };
  const [, monthYear] = /^(?:0{1,2}\s*[/.-]\s*)?\d{1,2}\s*[/.-]\s*(\d{4})$/.exec(text) ?? [];
  if (monthYear) return { text: monthYear, note: "yearOnly" };
  const yearFirst = /^(\d{4})\s*[/.]\s*(\d{1,2})\s*[/.]\s*(\d{1,2})$/.exec(text);
  if (yearFirst) return { text: `${yearFirst[3]}/${yearFirst[2]}/${yearFirst[1]}` };
  if (/^\d{7}$/.test(text)) return { text: `0${text}` };
  const whole = /^(\d{4,5})([.,]\d+)?$/.exec(text);
  const day = whole && Number(whole[1]) > 2_100 ? serialDay(Number(whole[1]), from1904) : undefined;
  return day ? { text: day, note: "serialDay" } : { text };
}

/** A number a spreadsheet wrote short: "9,12345678E+8". Undefined when digits were lost. */
function unshortened(text: string): string | undefined {
  const short = /^(\d)(?:[.,](\d+))?e\+?(\d{1,2})$/i.exec(text.replace(/\s/g, ""));
  if (!short) return text;
  const [, first = "", decimals = "", power = "0"] = short;
  return decimals.length === Number(power) ? first + decimals : undefined;
}

export function readPhone(cell: TableCell): Value<string | null> {
  const line = normalizeLine(cell.text.replace(/\n/g, ";")).replace(/^[^\d+(]+/u, "");
  if (isNothing(cell.text) || isNothing(line)) return good(null);
  const [first = "", ...others] = line.split(/\s*[;,/]\s*|\s+[-–]\s+|\s+và\s+/u).filter(Boolean);
  const digits = unshortened(first.replace(/[.,]0+$/, cell.number ? "" : "$&"));
  if (digits === undefined) return bad("phoneFormat");
  const parsed = parsePhone(digits);
  if (!parsed.ok) return bad(parsed.fault);
  if (others.length > 0) return good(parsed.value, "secondPhone");
  return good(parsed.value, /^[1-9]/.test(digits) && !digits.startsWith("84") ? "phoneZero" : undefined);
}

/** The nine digits of the old identity card are no longer valid and are left out (rules.md §7). */
export function readPersonalId(cell: TableCell, birthYear: number | null): Value<string | null> {
  if (isNothing(cell.text)) return good(null);
  const digits = unshortened(normalizeLine(cell.text).replace(/[\s'.-]/g, ""));
  if (digits === undefined) return bad("idRounded");
  if (/^\d{9}$/.test(digits)) return good(null, "oldId");
  const whole = /^[1-9]\d{9,10}$/.test(digits) ? digits.padStart(12, "0") : digits;
  const parsed = parsePersonalId(whole);
  if (!parsed.ok) return bad(parsed.fault);
  const against = birthYear !== null && contradictsBirth(whole, birthYear);
  if (whole === digits) return good(whole, against ? "idAgainstBirth" : undefined);
  // The zero is our guess: it must make sense of place and year.
  const place = Number(whole.slice(0, 3));
  return against || place < 1 || place > 96 ? bad("idZeroDoubtful") : good(whole, "idZero");
}

export type Sex = "male" | "female";

export function readSex(text: string): Value<Sex | null> {
  const word = fold(text);
  if (/^(nam|m|male|trai|ong)$/.test(word)) return good<Sex>("male");
  if (/^(nu|f|female|gai|ba)$/.test(word)) return good<Sex>("female");
  return word === "" ? good(null) : good(null, "sexUnknown");
}
