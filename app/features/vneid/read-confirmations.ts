/** The rows of a ministry's list: each a person with the day they were confirmed, or with every fault of theirs. Pure. */
import type { Birth } from "~/features/accounts/birth";
import { asideReason } from "~/features/rosters/reading/classify-row";
import type { Columns, ListField } from "~/features/rosters/reading/fields";
import type { AsideReason, DecodedCell } from "~/features/rosters/reading/outcome";
import { findCommune, type KnownCommune } from "~/features/rosters/reading/read-places";
import { bodyRows, type RosterPlan, type SheetPlan } from "~/features/rosters/reading/read-roster";
import { readBirthOfAnyAge, readName, readPersonalId } from "~/features/rosters/reading/read-values";
import { EMPTY, type Sheet, type TableCell, type TableRow } from "~/platform/spreadsheet/table";
import { decodeText } from "~/platform/text/legacy/detect";
import type { Encoding } from "~/platform/text/legacy/encodings";
import { normalizeLine } from "~/platform/text/normalize";

export interface ConfirmedPerson {
  fullName: string;
  birth: Birth;
  personalId: string;
  communeCode: string;
  /** "2026-11-03". */
  confirmedOn: string;
}

/** Codes of what was changed on the way, or is wrong, in a field. */
export interface Remark {
  code: string;
  field?: ListField;
}

export type Confirmation =
  | { kind: "person"; person: ConfirmedPerson; remarks: Remark[] }
  | { kind: "faulty"; name: string; remarks: Remark[] }
  | { kind: "aside"; text: string; remarks: [{ code: AsideReason }] };
export type PlacedConfirmation = Confirmation & { sheet: number; line: number };

export interface ConfirmationContext {
  today: string;
  /** The day of the list: nobody in it was confirmed later. */
  asOf: string;
  communes: readonly KnownCommune[];
}

/** Every row of the sheets that are read, in order; none for a blank one. */
export async function* readConfirmations(
  sheets: readonly Sheet[],
  plan: RosterPlan,
  context: ConfirmationContext,
): AsyncGenerator<PlacedConfirmation> {
  const commune = rememberCommunes(context.communes);
  for (const [at, sheet] of sheets.entries()) {
    const layout = plan.sheets[at];
    if (!layout?.read) continue;
    for await (const { row, titles, title } of bodyRows(sheet, layout)) {
      const place = { sheet: at, line: row.line };
      if (title !== undefined) {
        if (title) yield { ...place, kind: "aside", text: title, remarks: [{ code: "title" }] };
        continue;
      }
      const read = readRow(row, { ...context, layout, titles, from1904: sheet.from1904, commune });
      if (read) yield { ...place, ...read };
    }
  }
}

/** A list of a province names the same communes over and over. */
function rememberCommunes(communes: readonly KnownCommune[]): (text: string) => string | undefined {
  const found = new Map<string, string | undefined>();
  return (text) => {
    if (!found.has(text)) {
      if (found.size > 1_000) found.clear();
      found.set(text, findCommune(text, communes)?.code);
    }
    return found.get(text);
  };
}

interface RowContext extends ConfirmationContext {
  layout: SheetPlan;
  titles: readonly string[];
  from1904: boolean;
  commune: (text: string) => string | undefined;
}

function readRow(row: TableRow, context: RowContext): Confirmation | undefined {
  const { columns, encoding } = context.layout;
  const cells = row.cells.map((cell) => decoded(cell, encoding));
  if (cells.every(({ text, formula }) => normalizeLine(text) === "" && !formula)) return undefined;
  const aside = asideReason(cells, { columns, titles: context.titles }, { section: "" });
  if (aside) {
    const words = cells.map(({ text }) => normalizeLine(text)).filter(Boolean);
    return { kind: "aside", text: words.join(" · "), remarks: [{ code: aside }] };
  }
  return readPerson(cells, columns, context);
}

function decoded(cell: TableCell, encoding: Encoding): DecodedCell {
  const { text, from } = decodeText(cell.text, encoding);
  return from === "unicode" ? { ...cell, text } : { ...cell, text, before: cell.text };
}

type Taken<T> = { ok: true; value: T; note?: string } | { ok: false; fault: string };

function readPerson(
  cells: readonly DecodedCell[],
  columns: Columns,
  { today, asOf, from1904, commune }: RowContext,
): Confirmation {
  const at = (field: ListField): TableCell => cells[columns[field] ?? -1] ?? EMPTY;
  const written =
    columns.fullName === undefined ? `${at("familyName").text} ${at("givenName").text}` : at("fullName").text;
  const [faults, notes]: [Remark[], Remark[]] = [[], []];
  const take = <T>(field: ListField, value: Taken<T>): T | null => {
    if (at(field).formula) faults.push({ field, code: "formula" });
    else if (!value.ok) faults.push({ field, code: value.fault });
    else {
      if (value.note) notes.push({ field, code: value.note });
      return value.value;
    }
    return null;
  };
  const fullName = take("fullName", readName(written.replace(/\n/g, " ")));
  const birth = take("birth", readBirthOfAnyAge(at("birth"), { today, from1904 }));
  const personalId = take("personalId", readPersonalId(at("personalId"), birth?.year ?? null));
  if (personalId === null && !faults.some(({ field }) => field === "personalId"))
    faults.push({ field: "personalId", code: "idMissing" });
  const place = normalizeLine(at("commune").text);
  const communeCode = place ? commune(place) : undefined;
  if (!communeCode) faults.push({ field: "commune", code: place ? "communeUnknown" : "communeMissing" });
  const confirmedOn = take("confirmedOn", readDay(at("confirmedOn"), { today, asOf, from1904 }));
  if (fullName === null || !birth || !personalId || !communeCode || !confirmedOn || faults.length > 0)
    return { kind: "faulty", name: normalizeLine(written), remarks: faults };
  return {
    kind: "person",
    person: { fullName, birth, personalId, communeCode, confirmedOn },
    remarks: notes,
  };
}

type DayFault = "dayMissing" | "dayFormat" | "dayAhead" | "dayAfterList";
type DayValue = { ok: true; value: string; note?: "serialDay" } | { ok: false; fault: DayFault };

/** A whole day, written as people do or as a spreadsheet numbers it. */
export function readDay(
  cell: TableCell,
  { today, asOf, from1904 }: { today: string; asOf: string; from1904: boolean },
): DayValue {
  const read = readBirthOfAnyAge(cell, { today, from1904 });
  if (!read.ok)
    return {
      ok: false,
      fault:
        read.fault === "birthEmpty" ? "dayMissing" : read.fault === "birthFuture" ? "dayAhead" : "dayFormat",
    };
  const { date } = read.value;
  if (date === null) return { ok: false, fault: "dayFormat" };
  if (date > asOf) return { ok: false, fault: "dayAfterList" };
  return read.note === "serialDay" ? { ok: true, value: date, note: "serialDay" } : { ok: true, value: date };
}
