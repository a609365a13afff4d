/** An uploaded CSV or Excel file as sheets of rows. The file comes from outside and is not trusted. */
import { parse } from "csv-parse/sync";
import { readXlsx } from "./read-xlsx.server";
import { type Sheet, type TableCell, TableError, type TableLimits, type TableRow } from "./table";

/** By what the file is, not by what it is called. Throws TableError. */
export async function readTable(bytes: Uint8Array, limits: TableLimits): Promise<Sheet[]> {
  if (bytes.length === 0) throw new TableError("fileEmpty");
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readXlsx(bytes, limits);
  // An old .xls, or a file with a password: both are this container.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new TableError("fileKind");
  const text = textOf(bytes);
  if (text.includes("\0")) throw new TableError("fileKind");
  const rows = csvRows(text, limits);
  return [
    {
      name: "CSV",
      from1904: false,
      async *rows() {
        yield* rows;
      },
    },
  ];
}

/**
 * UTF-8 or UTF-16 by their marks, UTF-8 where the bytes are, else as Windows-1252: what looks so is text in an old
 * encoding, which platform/text/legacy reads on.
 */
function textOf(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** By comma, semicolon or tab, whichever its first lines have most of. */
function csvRows(text: string, limits: TableLimits): TableRow[] {
  const beginning = text.split(/\r\n|\r|\n/, 20).join("\n");
  const [delimiter] = [",", ";", "\t"].sort((a, b) => beginning.split(b).length - beginning.split(a).length);
  let rows: { record: string[]; info: { lines: number } }[];
  try {
    rows = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: limits.rows + 1,
      max_record_size: limits.columns * (limits.cell + 4),
    }) as unknown as typeof rows;
  } catch {
    throw new TableError("fileBroken");
  }
  if (rows.length > limits.rows) throw new TableError("fileLarge");
  return rows.flatMap(({ record }, index) => {
    if (record.length > limits.columns || record.some((cell) => cell.length > limits.cell))
      throw new TableError("fileLarge");
    const cells = record.map(csvCell);
    return cells.every(({ text: cell, formula }) => cell === "" && !formula)
      ? []
      : [{ line: index + 1, cells }];
  });
}

/** A leading apostrophe is how files keep a text from being taken for a formula. */
function csvCell(written: string): TableCell {
  const text = written.replace(/^'(?=[=+\-@\t\r\d])/, "");
  if (/^=/.test(text) && text === written) return { text: "", formula: true };
  return /^\d+([.,]\d+)?$/.test(text) ? { text, number: true } : { text };
}

const startsWith = (bytes: Uint8Array, start: number[]) => start.every((byte, at) => bytes[at] === byte);
