/**
 * The rows of a sheet as people. Every row that is not blank is answered for: it is a person or several, it is at
 * fault, or it is set aside as no person at all, with the reason. Pure.
 */
import type { TableCell, TableRow } from "~/platform/spreadsheet/table";
import { decodeText } from "~/platform/text/legacy/detect";
import type { Encoding } from "~/platform/text/legacy/encodings";
import { normalizeLine } from "~/platform/text/normalize";
import { asideReason } from "./classify-row";
import type { DecodedCell, Outcome, ReadingContext, SectionState } from "./outcome";
import { readPeople } from "./read-people";

/** The outcomes of one row, in the order of its people; none for a blank one. */
export function readRow(row: TableRow, context: ReadingContext, state: SectionState): Outcome[] {
  const cells = row.cells.map((cell) => decoded(cell, context.encoding));
  if (cells.every(({ text, formula }) => normalizeLine(text) === "" && !formula)) return [];
  const aside = asideReason(cells, context, state);
  if (aside) {
    const text = cells
      .map((cell) => normalizeLine(cell.text))
      .filter(Boolean)
      .join(" · ");
    return [{ line: row.line, part: 1, kind: "aside", reason: aside, text }];
  }
  return readPeople(row.line, cells, context, state);
}

function decoded(cell: TableCell, encoding: Encoding): DecodedCell {
  const { text, from } = decodeText(cell.text, encoding);
  return from === "unicode" ? { ...cell, text } : { ...cell, text, before: cell.text };
}
