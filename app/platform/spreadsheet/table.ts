/** Tables as files bring them: sheets of rows of cells, nothing computed, nothing guessed. */
export interface TableCell {
  /** As written; a date cell as "1960-05-03"; a number without exponent where that loses nothing. */
  text: string;
  /** It is computed by the spreadsheet, so what it says depends on who opens it: `text` is empty. */
  formula?: true;
  /** A number that is shown as a number: in a column of dates it may be a day's serial number. */
  number?: true;
}

export interface TableRow {
  /** As the spreadsheet numbers it, from 1. */
  line: number;
  cells: readonly TableCell[];
}

export interface Sheet {
  name: string;
  /** Days are counted from 1904, as old Macintosh files do. */
  from1904: boolean;
  /** Can be asked for once more. Throws TableError. */
  rows(): AsyncIterable<TableRow>;
}

export type TableFault = "fileEmpty" | "fileKind" | "fileBroken" | "fileLarge";

/** What is wrong with a file as a whole. */
export class TableError extends Error {
  override name = "TableError";
  constructor(readonly fault: TableFault) {
    super(fault);
  }
}

export interface TableLimits {
  /** In all sheets together. */
  rows: number;
  columns: number;
  /** Letters of a cell. */
  cell: number;
  /** What an Excel file may grow to when it is unpacked. */
  unpackedBytes: number;
}

/** The day of a serial number, or undefined for what is no day since 1900. Excel believes that 29/2/1900 was a day. */
export function serialDay(serial: number, from1904: boolean): string | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= 1 && whole < 2_958_466)) return undefined;
  const days = from1904 ? whole + 1_462 : whole;
  const date = new Date(Date.UTC(1899, 11, 30 + days + (days < 60 ? 1 : 0)));
  return date.toISOString().slice(0, 10);
}

export const EMPTY: TableCell = { text: "" };
