/** The first sheet of a small file whose meaning needs all its rows at once, in Unicode. */
import { csvSheet } from "./read-csv.server";
import { readTable, unicodeOf } from "./read-table.server";
import { type Sheet, TableError, type TableFault, type TableLimits, type TableRow } from "./table";

export type FirstSheetFault = TableFault | "fileEncoding";
export type FirstSheet = { ok: true; rows: TableRow[] } | { ok: false; fault: FirstSheetFault };

/** A cell may be as long as in Excel itself. */
const LIMITS: TableLimits = { rows: 5_000, columns: 50, cell: 32_767, unpackedBytes: 20 * 1024 * 1024 };

class NotUnicode extends Error {}

/** Never throws for what is wrong with the file. Text in an old encoding is refused rather than guessed. */
export async function readFirstSheet(bytes: Uint8Array): Promise<FirstSheet> {
  return collect(async () => {
    const [sheet] = await readTable(bytes, LIMITS, (text) => {
      try {
        return unicodeOf(text);
      } catch {
        throw new NotUnicode();
      }
    });
    return sheet;
  });
}

/** CSV that we wrote ourselves, separated by commas, as a form brings it back: no more to be trusted. */
export async function readOwnCsv(text: string): Promise<FirstSheet> {
  return collect(async () => csvSheet(text, LIMITS, ","));
}

async function collect(open: () => Promise<Sheet | undefined>): Promise<FirstSheet> {
  try {
    const sheet = await open();
    if (!sheet) return { ok: false, fault: "fileBroken" };
    const rows: TableRow[] = [];
    for await (const row of sheet.rows()) rows.push(row);
    return { ok: true, rows };
  } catch (error) {
    if (error instanceof TableError) return { ok: false, fault: error.fault };
    if (error instanceof NotUnicode) return { ok: false, fault: "fileEncoding" };
    throw error;
  }
}
