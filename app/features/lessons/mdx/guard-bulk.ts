/**
 * Limits on the raw text. Markdown parsers are quadratic in some of these (thirty thousand lines, or as many stars
 * in one paragraph, take a minute), so the text is measured before it is parsed. A long lesson reaches a tenth.
 */
import type { MdxKind } from "./elements";
import type { Fault } from "./fault";

/** In UTF-16 units. */
export const LONGEST_SOURCE: Record<MdxKind, number> = { lesson: 60 * 1024, questions: 160 * 1024 };
const MOST_LINES: Record<MdxKind, number> = { lesson: 2_000, questions: 4_000 };
const LONGEST_LINE = 8_000;
/** A block is what stands between blank lines. */
const MOST_MARKS = 500;
const MOST_CELLS = 2_000;
const DEEPEST_LINE = 12;

/** The first line that is too much, if any. */
export function guardBulk(lines: string[], kind: MdxKind): Fault | undefined {
  if (lines.length > MOST_LINES[kind])
    return {
      line: MOST_LINES[kind] + 1,
      column: 1,
      code: "too-many-lines",
      parameters: { limit: MOST_LINES[kind] },
    };
  let marks = 0;
  let cells = 0;
  for (const [index, text] of lines.entries()) {
    const at = (column: number, code: Fault["code"], limit: number): Fault => ({
      line: index + 1,
      column,
      code,
      parameters: { limit },
    });
    if (text.length > LONGEST_LINE) return at(LONGEST_LINE, "long-line", LONGEST_LINE);
    if (nestingOf(text) > DEEPEST_LINE) return at(1, "too-deep", DEEPEST_LINE);
    if (text.trim() === "") marks = cells = 0;
    marks += count(text, MARKS);
    cells += count(text, CELLS);
    if (marks > MOST_MARKS) return at(1, "dense-block", MOST_MARKS);
    if (cells > MOST_CELLS) return at(1, "big-table", MOST_CELLS);
  }
  return undefined;
}

/** What a parser must try to pair. */
const MARKS = /[*_~]+|`+|[[\]<{]/g;

const CELLS = /\|/g;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Quotes and lists that a line opens at its beginning. */
function nestingOf(line: string): number {
  const opening = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)))*/.exec(line)?.[0] ?? "";
  return opening.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
}
