/**
 * The contract of a file format. Adding one: an object like csv or xlsx, a line in formats.server.ts, and its name in
 * format-names.ts.
 */
import type { Writable } from "node:stream";
import type { Locale } from "~/i18n/translate";
import type { FormatId } from "./format-names";
import type { Sheet } from "./sheet";

export interface Format {
  /** The ending of the address and of the file name. */
  id: FormatId;
  mediaType: string;
  /**
   * Rows above which there is no such file: pages are for reading and printing, and programs that show them give
   * up long before spreadsheets do. Undefined: any number.
   */
  maxRows?: number;
  /** Rows up to which a reader waits for it; more, and a job makes the file. */
  rowsAtOnce: number;
  /**
   * Writes the sheet and ends `out`, at the pace at which `out` is read: never more than some batches in memory.
   * Rejects when `out` is destroyed or a batch fails.
   */
  write(sheet: Sheet, out: Writable, locale: Locale): Promise<void>;
}
