/** Whether a row of a list is people at all: titles, totals, numbering, headings and signatures are not. Pure. */
import { fold } from "~/platform/text/fold";
import { normalizeLine } from "~/platform/text/normalize";
import type { RosterField } from "./fields";
import type { AsideReason, DecodedCell, ReadingContext, SectionState } from "./outcome";
import { hamletOfSection } from "./read-places";

const PERSONAL: readonly RosterField[] = ["birth", "male", "female", "phone", "personalId"];
const digitsIn = (text = "") => text.replace(/\D/g, "").length;

/** "Tổng cộng: 300 người". Somebody of the family Tống is none. */
const isTotal = (text: string) => /^(tổng|cộng)(?!\p{L})/iu.test(text) && text.split(" ").length <= 8;

/** Undefined for a row of people. A section that names a hamlet is remembered in `state` for the rows below it. */
export function asideReason(
  cells: readonly DecodedCell[],
  { columns, titles }: Pick<ReadingContext, "columns" | "titles">,
  state: SectionState,
): AsideReason | undefined {
  const texts = cells.map(({ text }) => normalizeLine(text));
  const filled = texts.filter(Boolean);
  if (filled.length >= 3 && filled.every((text, at) => isNumbering(text, at))) return "numbering";
  const repeated = texts.filter((text, at) => text !== "" && fold(text) === titles[at]);
  if (repeated.length >= 2 && repeated.length >= filled.length / 2) return "heading";
  const digits = Math.max(0, ...PERSONAL.map((field) => digitsIn(texts[columns[field] ?? -1])));
  if (digits < 9 && filled.some(isTotal)) return "total";
  if (digits >= 4) return undefined;
  if (filled.length > 2) return undefined;
  const words = filled.filter((text) => !/^([IVX]+|[A-Z]|\d+)[.)]?$/u.test(text));
  const section = words.length === 1 ? hamletOfSection(words[0] as string) : undefined;
  if (section) {
    state.section = section;
    return "section";
  }
  if (words.length > 0 && words.every((text) => isOfficial(text))) return "text";
  return undefined;
}

function isNumbering(text: string, at: number): boolean {
  const number = /^\(?(\d{1,2})\)?$/.exec(text)?.[1];
  return number !== undefined
    ? Number(number) <= at + 2 && Number(number) >= at - 1
    : at < 2 && /^\(?[A-C]\)?$/.test(text);
}

/** What stands around a list: who made it, when, and the words of the office. */
function isOfficial(text: string): boolean {
  return /^(nguoi lap|lap bieu|xac nhan|uy ban|ubnd|tm |kt |chu tich|pho chu tich|truong ap|truong khu pho|noi nhan|ghi chu|luu|danh sach|ngay \S* ?thang|\S+ ngay \S* ?thang|kem theo|ban hanh|cong hoa|doc lap)/.test(
    fold(text),
  );
}
