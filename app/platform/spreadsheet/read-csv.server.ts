/** CSV as rows, streamed. The text comes from outside and is not trusted. */
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { type Sheet, type TableCell, TableError, type TableLimits, type TableRow } from "./table";

/** By comma, semicolon or tab, whichever its first lines have most of, unless the separator is known. */
export function csvSheet(text: string, limits: TableLimits, delimiter = likelyDelimiter(text)): Sheet {
  return { name: "CSV", from1904: false, rows: () => csvRows(text, limits, delimiter) };
}

function likelyDelimiter(text: string): string {
  const beginning = text.split(/\r\n|\r|\n/, 20).join("\n");
  const [most = ","] = [",", ";", "\t"].sort((a, b) => beginning.split(b).length - beginning.split(a).length);
  return most;
}

async function* csvRows(text: string, limits: TableLimits, delimiter: string): AsyncGenerator<TableRow> {
  const parser = Readable.from(pieces(text)).pipe(
    parse({
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: limits.columns * (limits.cell + 4),
    }),
  );
  let line = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      if (++line > limits.rows || record.length > limits.columns) throw new TableError("fileLarge");
      if (record.some((cell) => cell.length > limits.cell)) throw new TableError("fileLarge");
      const cells = record.map(csvCell);
      if (cells.some(({ text: cell, formula }) => cell !== "" || formula)) yield { line, cells };
    }
  } catch (error) {
    throw error instanceof TableError ? error : new TableError("fileBroken");
  }
}

function* pieces(text: string, size = 64 * 1024): Generator<string> {
  for (let at = 0; at < text.length; ) {
    // Never between the two halves of a letter beyond the basic plane: the parser takes UTF-8.
    const cut = at + size;
    const end = /[\uD800-\uDBFF]/.test(text[cut - 1] ?? "") ? cut + 1 : cut;
    yield text.slice(at, end);
    at = end;
  }
}

/** A leading apostrophe is how files keep a text from being taken for a formula. */
function csvCell(written: string): TableCell {
  const text = written.replace(/^'(?=[=+\-@\t\r\d])/, "");
  if (/^=/.test(text) && text === written) return { text: "", formula: true };
  return /^\d+([.,]\d+)?$/.test(text) ? { text, number: true } : { text };
}
