/** The contract of a file format. Adding one: an object like csv or xlsx, and a line in formats.server.ts. */
import type { Writable } from "node:stream";
import type { Locale } from "~/i18n/translate";
import type { Sheet } from "./sheet";

export interface Format {
  /** The ending of the address and of the file name. */
  id: string;
  mediaType: string;
  /**
   * Writes the sheet and ends `out`, at the pace at which `out` is read: never more than some batches in memory.
   * Rejects when `out` is destroyed or a batch fails.
   */
  write(sheet: Sheet, out: Writable, locale: Locale): Promise<void>;
}
