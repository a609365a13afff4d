/** An uploaded CSV or Excel file as sheets of rows. The file comes from outside and is not trusted. */
import { csvSheet } from "./read-csv.server";
import { readXlsx } from "./read-xlsx.server";
import { type Sheet, TableError, type TableLimits } from "./table";

/**
 * By what the file is, not by what it is called. `textOf` decodes a file that is no workbook. Throws TableError, as
 * the rows of each sheet do, which are read when they are asked for.
 */
export async function readTable(
  bytes: Uint8Array,
  limits: TableLimits,
  textOf: (bytes: Uint8Array) => string = textOfAnyAge,
): Promise<Sheet[]> {
  if (bytes.length === 0) throw new TableError("fileEmpty");
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readXlsx(bytes, limits);
  // An old .xls, or a file with a password: both are this container.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new TableError("fileKind");
  const text = textOf(bytes);
  if (text.includes("\0")) throw new TableError("fileKind");
  return [csvSheet(text, limits)];
}

/** UTF-8, or UTF-16 by its marks. Throws TypeError for anything else. */
export function unicodeOf(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

/** What is not Unicode as Windows-1252: it is text in an old encoding, which platform/text/legacy reads on. */
function textOfAnyAge(bytes: Uint8Array): string {
  try {
    return unicodeOf(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const startsWith = (bytes: Uint8Array, start: number[]) => start.every((byte, at) => bytes[at] === byte);
