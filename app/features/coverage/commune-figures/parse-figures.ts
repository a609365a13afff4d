/** A table of dated figures, from cells as people write them to rows or the reason why not. Pure. */

import { formatCalendarDate } from "~/i18n/format";
import { EMPTY, type TableCell, type TableRow } from "~/platform/spreadsheet/table";
import { fold } from "~/platform/text/fold";
import { normalizeLine } from "~/platform/text/normalize";
import { parseDay } from "~/platform/text/parse-day";
import { nameKey } from "../same-name";
import { type FigureColumn, type FigureKind, type FigureRow, HEADINGS } from "./figure-kinds";

export type TableFault =
  | "noHeading"
  | "noRows"
  | "noPlaceColumn"
  | "noDateColumn"
  | "noNumberColumn"
  | "noSourceColumn";

export type FigureFault =
  | "formula"
  | "placeEmpty"
  | "placeUnknown"
  | "placesDiffer"
  | "dateEmpty"
  | "dateFormat"
  | "dateFuture"
  | "numberEmpty"
  | "numberFormat"
  | "moreThanAll"
  | "sourceEmpty"
  | "textLong"
  | "twice";

export interface ParsedFigure {
  /** In the file, from 1. */
  line: number;
  /** As it was written, to be found again. */
  place: string;
  result: { ok: true; row: FigureRow } | { ok: false; column: FigureColumn; fault: FigureFault };
}

export interface KnownCommune {
  code: string;
  /** Every name it has or had, with and without the kind. */
  names: readonly string[];
}

const MAX_TEXT = 300;

/** `today` tells a date that is still to come. */
export function parseFigures(
  table: readonly TableRow[],
  { kind, communes, today }: { kind: FigureKind; communes: readonly KnownCommune[]; today: string },
): { ok: true; rows: ParsedFigure[] } | { ok: false; fault: TableFault } {
  const heading = table.findIndex(({ cells }) => columnsOf(cells).size > 1);
  if (heading < 0) return { ok: false, fault: "noHeading" };
  const columns = columnsOf(table[heading]?.cells ?? []);
  const fault = missingColumn(columns, kind);
  if (fault) return { ok: false, fault };
  const places = placeFinder(communes);
  const seen = new Set<string>();
  const rows = table.slice(heading + 1).flatMap(({ line, cells }): ParsedFigure[] => {
    if (cells.every(({ text, formula }) => text.trim() === "" && !formula)) return [];
    const cell = (column: FigureColumn) => cells[columns.get(column) ?? -1] ?? EMPTY;
    const place = [cell("code").text, cell("name").text].filter(Boolean).join(" ");
    const result = parseRow(cell, { kind, places, today });
    const key = result.ok ? `${result.row.communeCode} ${result.row.asOf}` : "";
    const twice = result.ok && seen.has(key);
    seen.add(key);
    return [{ line, place, result: twice ? { ok: false, column: "asOf", fault: "twice" } : result }];
  });
  return rows.length > 0 ? { ok: true, rows } : { ok: false, fault: "noRows" };
}

function columnsOf(row: readonly TableCell[]): Map<FigureColumn, number> {
  const columns = new Map<FigureColumn, number>();
  row.forEach(({ text }, index) => {
    const heard = fold(text)
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
    const found = (Object.keys(HEADINGS) as FigureColumn[]).find((column) =>
      HEADINGS[column].some((heading) => fold(heading) === heard),
    );
    if (found && !columns.has(found)) columns.set(found, index);
  });
  return columns;
}

function missingColumn(columns: Map<FigureColumn, number>, kind: FigureKind): TableFault | undefined {
  if (!columns.has("code") && !columns.has("name")) return "noPlaceColumn";
  if (!columns.has("asOf")) return "noDateColumn";
  if (!columns.has(kind.numbers[0] ?? "people")) return "noNumberColumn";
  return columns.has("source") ? undefined : "noSourceColumn";
}

/** The commune a code or a name says, whatever capitals, spaces and place of the tone; never by folded letters. */
function placeFinder(communes: readonly KnownCommune[]) {
  const codes = new Set(communes.map(({ code }) => code));
  const byName = new Map(communes.flatMap(({ code, names }) => names.map((name) => [nameKey(name), code])));
  return {
    byCode: (text: string) => {
      const code = text.padStart(5, "0");
      return codes.has(code) ? code : undefined;
    },
    byName: (text: string) => byName.get(nameKey(text)),
  };
}

type Result = ParsedFigure["result"];
type Cells = (column: FigureColumn) => TableCell;

function parseRow(
  cell: Cells,
  { kind, places, today }: { kind: FigureKind; places: ReturnType<typeof placeFinder>; today: string },
): Result {
  const refuse = (column: FigureColumn, fault: FigureFault): Result => ({ ok: false, column, fault });
  const text = (column: FigureColumn) => normalizeLine(cell(column).text);
  const computed = (Object.keys(HEADINGS) as FigureColumn[]).find((column) => cell(column).formula);
  if (computed) return refuse(computed, "formula");

  const [byCode, byName] = [
    text("code") && places.byCode(text("code")),
    text("name") && places.byName(text("name")),
  ];
  if (byCode === undefined) return refuse("code", "placeUnknown");
  if (byName === undefined) return refuse("name", "placeUnknown");
  if (byCode && byName && byCode !== byName) return refuse("name", "placesDiffer");
  const communeCode = byCode || byName;
  if (!communeCode) return refuse("name", "placeEmpty");

  if (text("asOf") === "") return refuse("asOf", "dateEmpty");
  const asOf = parseDay(text("asOf"));
  if (!asOf) return refuse("asOf", "dateFormat");
  if (asOf > today) return refuse("asOf", "dateFuture");

  const numbers: Pick<FigureRow, "population" | "people"> = { population: null, people: null };
  for (const column of kind.numbers) {
    if (text(column) === "") {
      if (column === "people" && kind.estimates) continue;
      return refuse(column, "numberEmpty");
    }
    const number = parseCount(text(column));
    if (number === undefined) return refuse(column, "numberFormat");
    numbers[column] = number;
  }
  if ((numbers.people ?? 0) > (numbers.population ?? Number.POSITIVE_INFINITY))
    return refuse("people", "moreThanAll");
  if (text("source") === "") return refuse("source", "sourceEmpty");
  for (const column of ["source", "note"] as const)
    if ([...text(column)].length > MAX_TEXT) return refuse(column, "textLong");
  return {
    ok: true,
    row: { communeCode, asOf, ...numbers, source: text("source"), note: text("note") || null },
  };
}

/** "12.345", "12 345", "12,345" and "12345": groups of three, or no groups at all. */
export function parseCount(text: string): number | undefined {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  return /^\d{1,3}([., ])\d{3}(\1\d{3}){0,2}$/.test(text) ? Number(text.replace(/[., ]/g, "")) : undefined;
}

/** Rows as cells again, under the template's headings: what a confirmation carries is read and judged anew. */
export function figureCells(rows: readonly FigureRow[]): string[][] {
  return [
    [
      HEADINGS.code[0],
      HEADINGS.asOf[0],
      HEADINGS.population[0],
      HEADINGS.people[0],
      HEADINGS.source[0],
      HEADINGS.note[0],
    ] as string[],
    ...rows.map(({ communeCode, asOf, population, people, source, note }) => [
      communeCode,
      formatCalendarDate(asOf),
      String(population ?? ""),
      String(people ?? ""),
      source,
      note ?? "",
    ]),
  ];
}
