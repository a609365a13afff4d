/** RFC 4180 with the place of every cell. Pure. */
import type { Place } from "~/features/lessons/mdx/fault";
import type { FaultAt } from "./content-fault";

export interface Cell extends Place {
  text: string;
}

/**
 * Rows of cells, blank lines left out. The separator is a semicolon where the first line has no comma, as
 * Excel writes it on a Vietnamese computer.
 */
export function readCsv(text: string): { rows: Cell[][]; fault?: FaultAt } {
  const firstLine = text.slice(0, Math.max(0, text.indexOf("\n")) || undefined);
  const separator = firstLine.includes(";") && !firstLine.includes(",") ? ";" : ",";
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let line = 1;
  let lineStart = 0;
  let at = 0;
  while (at <= text.length) {
    const place: Place = { line, column: at - lineStart + 1 };
    let cell = "";
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1);
      if (end < 0) return { rows, fault: { ...place, code: "csvQuote" } };
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      for (let feed = text.indexOf("\n", at); feed >= 0 && feed < end; feed = text.indexOf("\n", feed + 1)) {
        line++;
        lineStart = feed + 1;
      }
      at = end + 1;
      if (at < text.length && text[at] !== separator && text[at] !== "\n")
        return { rows, fault: { line, column: at - lineStart + 1, code: "csvQuote" } };
    } else {
      const end = endOfPlain(text, at, separator);
      cell = text.slice(at, end);
      at = end;
    }
    row.push({ ...place, text: cell.trim() });
    if (text[at] === separator) {
      at++;
      continue;
    }
    if (row.some((one) => one.text !== "")) rows.push(row);
    row = [];
    at++;
    line++;
    lineStart = at;
  }
  return { rows };
}

/** The quote that closes; a doubled one is a letter of the text. */
function closingQuote(text: string, from: number): number {
  for (let end = text.indexOf('"', from); end >= 0; end = text.indexOf('"', end + 2)) {
    if (text[end + 1] !== '"') return end;
  }
  return -1;
}

function endOfPlain(text: string, from: number, separator: string): number {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== "\n") end++;
  return end;
}
