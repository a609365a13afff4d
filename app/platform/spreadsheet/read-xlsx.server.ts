/**
 * An Excel workbook (ECMA-376) as rows, streamed: of the file only its packed bytes and its shared strings are held.
 * Formulas are not evaluated and their remembered results not used; links, macros and pictures are not looked at.
 */
import {
  EMPTY,
  type Sheet,
  serialDay,
  type TableCell,
  TableError,
  type TableLimits,
  type TableRow,
} from "./table";
import { type XmlEvent, xmlEvents } from "./xml-events";
import { Budget, entryText, TooLarge, type ZipEntry, zipEntries } from "./zip-entries.server";

interface Book {
  bytes: Uint8Array;
  entries: Map<string, ZipEntry>;
  limits: TableLimits;
}

/** Sheets in the order of the workbook. Throws TableError. */
export async function readXlsx(bytes: Uint8Array, limits: TableLimits): Promise<Sheet[]> {
  const entries = zipEntries(bytes);
  if (!entries) throw new TableError("fileBroken");
  const book: Book = { bytes, entries, limits };
  return guarded(async () => {
    const budget = new Budget(limits.unpackedBytes);
    const targets = await relations(book, budget);
    const { sheets, from1904 } = await workbook(book, budget);
    const strings = await sharedStrings(book, budget);
    const dates = await dateStyles(book, budget);
    return sheets.flatMap(({ name, relation }): Sheet[] => {
      const entry = entries.get(targets.get(relation) ?? "");
      if (!entry) return [];
      const rows = () => sheetRows(book, entry, { strings, dates, from1904 });
      return [{ name, from1904, rows }];
    });
  });
}

async function guarded<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw asTableError(error);
  }
}

function asTableError(error: unknown): TableError {
  if (error instanceof TableError) return error;
  return new TableError(error instanceof TooLarge ? "fileLarge" : "fileBroken");
}

function events(book: Book, path: string, budget: Budget): AsyncIterable<XmlEvent> {
  const entry = book.entries.get(path);
  return entry ? xmlEvents(entryText(book.bytes, entry, budget)) : nothing();
}
async function* nothing(): AsyncGenerator<XmlEvent> {}

async function relations(book: Book, budget: Budget): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  for await (const event of events(book, "xl/_rels/workbook.xml.rels", budget)) {
    if (event.kind !== "open" || event.name !== "Relationship") continue;
    const { Id = "", Target = "" } = event.attributes;
    targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
  }
  return targets;
}

async function workbook(book: Book, budget: Budget) {
  const sheets: { name: string; relation: string }[] = [];
  let from1904 = false;
  if (!book.entries.has("xl/workbook.xml")) throw new TableError("fileKind");
  for await (const event of events(book, "xl/workbook.xml", budget)) {
    if (event.kind !== "open") continue;
    if (event.name === "workbookPr") from1904 = /^(1|true)$/.test(event.attributes.date1904 ?? "");
    if (event.name === "sheet")
      sheets.push({ name: event.attributes.name ?? "", relation: event.attributes.id ?? "" });
  }
  return { sheets, from1904 };
}

async function sharedStrings(book: Book, budget: Budget): Promise<string[]> {
  const strings: string[] = [];
  // Every cell could have its own; more would only fill memory.
  const most = book.limits.rows * book.limits.columns;
  let [text, inside, phonetic] = ["", false, false];
  for await (const event of events(book, "xl/sharedStrings.xml", budget)) {
    if (event.kind === "text") {
      if (inside && !phonetic) text += event.text;
    } else if (event.name === "t") inside = event.kind === "open";
    else if (event.name === "rPh") phonetic = event.kind === "open";
    else if (event.name === "si") {
      if (event.kind === "close") {
        if (strings.length >= most) throw new TooLarge();
        strings.push(text.slice(0, book.limits.cell + 1));
      }
      text = "";
    }
  }
  return strings;
}

/** For each cell style, whether it shows a number as a day. */
async function dateStyles(book: Book, budget: Budget): Promise<boolean[]> {
  const custom = new Map<number, boolean>();
  const dates: boolean[] = [];
  let inCells = false;
  for await (const event of events(book, "xl/styles.xml", budget)) {
    if (event.kind === "text") continue;
    if (event.name === "cellXfs") inCells = event.kind === "open";
    if (event.kind === "close") continue;
    const { numFmtId = "0", formatCode = "" } = event.attributes;
    if (event.name === "numFmt") custom.set(Number(numFmtId), isDateFormat(formatCode));
    if (event.name === "xf" && inCells) {
      const id = Number(numFmtId);
      dates.push(custom.get(id) ?? ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36)));
    }
  }
  return dates;
}

/** A format with a day or a year in it, outside of quoted text and of colours in brackets. */
function isDateFormat(code: string): boolean {
  return /[dy]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ""));
}

interface Reading {
  strings: string[];
  dates: boolean[];
  from1904: boolean;
}

async function* sheetRows(book: Book, entry: ZipEntry, reading: Reading): AsyncGenerator<TableRow> {
  const { limits, bytes } = book;
  let line = 0;
  let rows = 0;
  let cells: TableCell[] = [];
  let cell = { column: 0, type: "", style: 0, text: "", formula: false };
  let [reads, inData] = [false, false];
  try {
    for await (const event of xmlEvents(entryText(bytes, entry, new Budget(limits.unpackedBytes)))) {
      if (event.kind === "text") {
        if (reads && cell.text.length <= limits.cell) cell.text += event.text;
        continue;
      }
      const opens = event.kind === "open";
      if (event.name === "sheetData") inData = opens;
      if (!inData) continue;
      if (event.name === "row") {
        if (opens) {
          line = lineOf(event.attributes.r, line);
          cells = [];
        } else if (cells.some(({ text, formula }) => text !== "" || formula)) {
          if (++rows > limits.rows) throw new TooLarge();
          yield { line, cells };
        }
      } else if (event.name === "c") {
        if (opens) {
          const { r, t = "n", s = "0" } = event.attributes;
          const column = r ? columnOf(r) : cells.length;
          if (column >= limits.columns) {
            cell = { column: -1, type: t, style: 0, text: "", formula: false };
          } else cell = { column, type: t, style: Number(s), text: "", formula: false };
        } else if (cell.column >= 0) {
          while (cells.length < cell.column) cells.push(EMPTY);
          cells[cell.column] = cellOf(cell, reading, limits);
        } else if (cell.text !== "") throw new TooLarge();
      } else if (event.name === "f" && opens) cell.formula = true;
      else if (event.name === "v" || event.name === "t") reads = opens;
    }
  } catch (error) {
    throw asTableError(error);
  }
}

function cellOf(
  { type, style, text, formula }: { type: string; style: number; text: string; formula: boolean },
  { strings, dates, from1904 }: Reading,
  limits: TableLimits,
): TableCell {
  if (formula) return { text: "", formula: true };
  const written = type === "s" ? (strings[Number(text)] ?? "") : text;
  if (written.length > limits.cell) throw new TooLarge();
  if (type === "s" || type === "inlineStr" || type === "str") return { text: written };
  if (type === "d") return { text: written.slice(0, 10) };
  if (type === "b") return { text: written === "1" ? "TRUE" : "FALSE" };
  if (type !== "n" || written === "") return { text: type === "e" ? "" : written };
  const value = Number(written);
  // Somebody typed a year into a cell that shows days: it is a year, not a day of 1905.
  const year = value >= 1_900 && value <= 2_100;
  const day = dates[style] && !year ? serialDay(value, from1904) : undefined;
  if (day) return { text: day };
  return { text: Number.isSafeInteger(value) ? String(value) : written, number: true };
}

/** As the row says, where that is possible: lines only grow. */
function lineOf(said: string | undefined, before: number): number {
  const line = Number(said);
  return Number.isSafeInteger(line) && line > before ? line : before + 1;
}

/** "BC12" → 54, from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? "A")
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
