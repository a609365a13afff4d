/** Excel: the template that trainers fill in, and the bank as a sheet. */
import { readFirstSheet } from "~/platform/spreadsheet/read-first-sheet.server";
import { type ExchangeFormat, MOST_BYTES, problemBag, type ReadBank } from "../contract";
import { readRows } from "./read-rows";
import { writeXlsx } from "./write-book.server";

export const xlsx: ExchangeFormat = {
  id: "xlsx",
  extension: "xlsx",
  mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  read: readXlsx,
  write: writeXlsx,
};

async function readXlsx(bytes: Uint8Array): Promise<ReadBank> {
  const { problems, add } = problemBag();
  if (bytes.length > MOST_BYTES) {
    add("error", 1, "fileLarge");
    return { questions: [], problems };
  }
  const read = await readFirstSheet(bytes);
  if (!read.ok) {
    add("error", 1, read.fault === "fileEncoding" ? "fileNotText" : read.fault);
    return { questions: [], problems };
  }
  return readRows(read.rows);
}
