/** A cell as words: what a person reads, or what a program reads back. */
import { formatCalendarDate, formatNumber, formatShare } from "~/i18n/format";
import type { Locale } from "~/i18n/translate";
import type { Cell, CellKind } from "./sheet";

const plain = (cell: NonNullable<Cell>) => String(cell);

/** Numbers carry no digit groups, so that programs read them as numbers. */
const FOR_PROGRAMS: Record<CellKind, (cell: NonNullable<Cell>, locale: Locale) => string> = {
  text: plain,
  integer: plain,
  year: plain,
  share: (cell, locale) => formatShare(Number(cell), locale, 2),
  date: (cell) => formatCalendarDate(String(cell)),
};

const FOR_PEOPLE: typeof FOR_PROGRAMS = {
  ...FOR_PROGRAMS,
  integer: (cell, locale) => formatNumber(Number(cell), locale),
};

/** Empty for what is not known. */
export function cellForPrograms(kind: CellKind, cell: Cell, locale: Locale): string {
  return cell === null ? "" : FOR_PROGRAMS[kind](cell, locale);
}

/** As on a page: 1.234.567. */
export function cellForPeople(kind: CellKind, cell: Cell, locale: Locale): string {
  return cell === null ? "" : FOR_PEOPLE[kind](cell, locale);
}

/** Where a page sets a column. */
export const ALIGNMENT: Record<CellKind, "left" | "center" | "right"> = {
  text: "left",
  integer: "right",
  year: "center",
  share: "right",
  date: "center",
};
