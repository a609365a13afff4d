/**
 * CSV as spreadsheet programs open it: UTF-8 with BOM, CRLF, a header line. A text that a program would take for
 * a formula gets a leading apostrophe (OWASP, "CSV Injection").
 */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { stringify } from "csv-stringify/sync";
import type { Locale } from "~/i18n/translate";
import { cellForPrograms } from "../cell-words";
import type { Format } from "../format";
import type { Sheet } from "../sheet";

export const csv: Format = {
  id: "csv",
  mediaType: "text/csv; charset=utf-8",
  rowsAtOnce: 50_000,
  write: (sheet, out, locale) => pipeline(Readable.from(chunks(sheet, locale)), out),
};

/** A chunk a batch: a chunk a row would cost more than the row. */
async function* chunks({ columns, batches }: Sheet, locale: Locale): AsyncGenerator<string> {
  const lines = (rows: string[][], bom = false) => stringify(rows, { bom, record_delimiter: "windows" });
  yield lines([columns.map((column) => withoutFormula(column.header))], true);
  for await (const rows of batches)
    yield lines(
      rows.map((row) =>
        columns.map(({ kind }, at) => {
          const cell = cellForPrograms(kind, row[at] ?? null, locale);
          return kind === "text" ? withoutFormula(cell) : cell;
        }),
      ),
    );
}

/** A number may begin with a minus; only text can be a formula in disguise. */
const withoutFormula = (text: string) => (/^[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text);
