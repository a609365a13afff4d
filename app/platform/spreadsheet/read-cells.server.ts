/** The first sheet of an uploaded CSV or Excel file as cells. The file comes from outside and is not trusted. */
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";

export interface TableCell {
  text: string;
  /** Computed by the spreadsheet: what it says depends on who opens it. */
  formula: boolean;
}

export type FileFault = "fileEmpty" | "fileKind" | "fileBroken" | "fileLarge" | "fileEncoding";

const MAX_ROWS = 5_000;
const MAX_COLUMNS = 50;
/** What an Excel file may grow to when it is unpacked: a small file can hold gigabytes. */
const MAX_UNPACKED = 20 * 1024 * 1024;

type Read = { ok: true; cells: TableCell[][] } | { ok: false; fault: FileFault };

/** By what the file is, not by what it is called. */
export async function readTable(bytes: Uint8Array): Promise<Read> {
  if (bytes.length === 0) return { ok: false, fault: "fileEmpty" };
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readXlsx(bytes);
  // An old .xls, or a file with a password: both are this container.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { ok: false, fault: "fileKind" };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, fault: "fileEncoding" };
  }
  if (text.includes("\0")) return { ok: false, fault: "fileKind" };
  return readCsvTable(text);
}

/** CSV by comma, semicolon or tab, whichever its first line has most of. */
export function readCsvTable(text: string): Read {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const [delimiter] = [",", ";", "\t"].sort((a, b) => firstLine.split(b).length - firstLine.split(a).length);
  try {
    const rows: string[][] = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      to: MAX_ROWS + 1,
    });
    if (rows.length > MAX_ROWS || rows.some((row) => row.length > MAX_COLUMNS))
      return { ok: false, fault: "fileLarge" };
    return {
      ok: true,
      // A leading apostrophe is how our own files keep a text from being taken for a formula.
      cells: rows.map((row) =>
        row.map((cell) => ({ text: cell.replace(/^'(?=[=+\-@])/, ""), formula: /^[=+@]/.test(cell) })),
      ),
    };
  } catch {
    return { ok: false, fault: "fileBroken" };
  }
}

async function readXlsx(bytes: Uint8Array): Promise<Read> {
  const unpacked = unpackedSize(bytes);
  if (unpacked === undefined) return { ok: false, fault: "fileBroken" };
  if (unpacked > MAX_UNPACKED) return { ok: false, fault: "fileLarge" };
  const book = new ExcelJS.Workbook();
  try {
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
  } catch {
    return { ok: false, fault: "fileBroken" };
  }
  const sheet = book.worksheets[0];
  if (!sheet) return { ok: false, fault: "fileBroken" };
  if (sheet.rowCount > MAX_ROWS || sheet.columnCount > MAX_COLUMNS) return { ok: false, fault: "fileLarge" };
  const cells: TableCell[][] = [];
  for (let row = 1; row <= sheet.rowCount; row++)
    cells.push(
      Array.from({ length: sheet.columnCount }, (_, at) => cellOf(sheet.getRow(row).getCell(at + 1).value)),
    );
  return { ok: true, cells };
}

function cellOf(value: ExcelJS.CellValue): TableCell {
  if (value === null || value === undefined) return { text: "", formula: false };
  if (value instanceof Date) return { text: value.toISOString().slice(0, 10), formula: false };
  if (typeof value !== "object") return { text: String(value), formula: false };
  if ("richText" in value) return { text: value.richText.map(({ text }) => text).join(""), formula: false };
  if ("hyperlink" in value) return { text: String(value.text), formula: false };
  return { text: "", formula: true };
}

/** The sum of the sizes a zip file states in its directory; undefined when it has none. */
function unpackedSize(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) return undefined;
  let at = view.getUint32(end + 16, true);
  let size = 0;
  for (let entry = view.getUint16(end + 10, true); entry > 0; entry--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return undefined;
    size += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return size;
}

const startsWith = (bytes: Uint8Array, start: number[]) => start.every((byte, at) => bytes[at] === byte);
