/** Where a sheet's heading is and which column says what: a guess that an officer can correct. Pure. */
import { fold } from "~/platform/text/fold";
import { normalizeLine } from "~/platform/text/normalize";
import { type Columns, HEADINGS, type ListField, OF_ANOTHER, ROSTER_FIELDS } from "./fields";
import { looksLike } from "./looks-like";

export interface TextRow {
  line: number;
  cells: readonly string[];
}

export interface Layout {
  /** The line of the heading; 0: there is none. */
  heading: number;
  /** Lines of the heading: 1, or 2 where a title stands over others. */
  headingLines: number;
  columns: Columns;
}

/** Rows above the heading that are looked at: titles, the name of the office, the date. */
const LOOKED_AT = 40;
const SAMPLE = 60;
/** What a guess must reach to be made at all. */
const ENOUGH = 4;

/** `rows`: the first ones of a sheet, in Unicode, without blank ones. `fields`: what a list of this kind can say. */
export function guessLayout(rows: readonly TextRow[], fields: readonly ListField[] = ROSTER_FIELDS): Layout {
  const best = rows.slice(0, LOOKED_AT).reduce<{ at: number; lines: number; hits: number }>(
    (found, _, at) => {
      const lines = stacked(rows, at) ? 2 : 1;
      const hits = headingHits(titlesAt(rows, at, lines), fields);
      return hits > found.hits ? { at, lines, hits } : found;
    },
    { at: -1, lines: 0, hits: 1 },
  );
  const body = rows.slice(best.at + best.lines, best.at + best.lines + SAMPLE);
  const titles = best.at < 0 ? [] : titlesAt(rows, best.at, best.lines);
  return {
    heading: rows[best.at]?.line ?? 0,
    headingLines: best.lines,
    columns: assign(titles, body, fields),
  };
}

/** The words over each column: a title over others holds for the empty cells to its right. */
export function titlesAt(rows: readonly TextRow[], at: number, lines: number): string[] {
  const upper = rows[at]?.cells ?? [];
  if (lines < 2) return upper.map(fold);
  const lower = rows[at + 1]?.cells ?? [];
  let parent = "";
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const [over, under] = [fold(upper[column] ?? ""), fold(lower[column] ?? "")];
    if (over) parent = over;
    else if (!under) parent = "";
    return under ? `${parent} ${under}`.trim() : over;
  });
}

/** Whether the row below a heading belongs to it: only words, and none under a heading of names but "Họ", "Tên". */
function stacked(rows: readonly TextRow[], at: number): boolean {
  const [upper, lower] = [rows[at], rows[at + 1]];
  if (!upper || !lower || lower.line !== upper.line + 1) return false;
  const words = lower.cells.filter((cell) => normalizeLine(cell) !== "");
  return (
    words.length > 0 &&
    words.every((cell) => /^(ho|ten|nam|nu|ho va ten dem|ho dem|ho lot|ho va chu lot)$/.test(fold(cell)))
  );
}

function headingHits(titles: readonly string[], fields: readonly ListField[]): number {
  const found = new Set<ListField>();
  for (const title of titles)
    for (const field of fields) if (titleScore(field, title, fields) >= 6) found.add(field);
  const named = found.has("fullName") || (found.has("familyName") && found.has("givenName"));
  return named && titles.filter((title) => title !== "").length > 1 ? found.size : 0;
}

/** 10 for a heading we know, 6–9 for one that holds it, 0 for others. */
function titleScore(field: ListField, title: string, fields: readonly ListField[]): number {
  if (title === "") return 0;
  const another = OF_ANOTHER.some((word) => ` ${title} `.includes(` ${word} `));
  if (HEADINGS[field].includes(title)) return 10;
  const known = fields.some((other) => HEADINGS[other].includes(title));
  if (
    known ||
    another ||
    field === "male" ||
    field === "female" ||
    field === "givenName" ||
    field === "familyName"
  )
    return 0;
  const held = HEADINGS[field].filter((known) => known.length > 3 && ` ${title} `.includes(` ${known} `));
  const longest = Math.max(0, ...held.map((known) => known.length));
  return longest === 0 ? 0 : 6 + (3 * longest) / title.length;
}

function assign(titles: readonly string[], body: readonly TextRow[], fields: readonly ListField[]): Columns {
  const width = Math.max(titles.length, ...body.map(({ cells }) => cells.length), 0);
  const scored = Array.from({ length: width }, (_, column) => {
    const values = body.map(({ cells }) => normalizeLine(cells[column] ?? "")).filter(Boolean);
    const title = titles[column] ?? "";
    return fields.map((field) => {
      const byTitle = titleScore(field, title, fields);
      const share =
        values.length > 0 ? values.filter((value) => looksLike(field, value)).length / values.length : 0;
      // Under a heading that says something else, what values look like does not count.
      const byValues = title === "" || byTitle > 0 ? share * 5 : 0;
      return { field, column, score: byTitle + byValues };
    });
  }).flat();
  const columns: Columns = {};
  const taken = new Set<number>();
  for (const { field, column, score } of scored.sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (score < ENOUGH || columns[field] !== undefined || taken.has(column)) continue;
    columns[field] = column;
    taken.add(column);
  }
  return withoutDoubles(columns);
}

/** A whole name is worth more than its parts, which are worth nothing alone; a column of births more than two. */
function withoutDoubles({ fullName, familyName, givenName, ...others }: Columns): Columns {
  if (familyName !== undefined && givenName !== undefined && fullName === undefined)
    return { familyName, givenName, ...others };
  if (fullName === undefined && (familyName ?? givenName) !== undefined)
    return { fullName: familyName ?? givenName, ...others };
  // "Họ và tên" over the family name, with the given name in an unnamed or separate column "Tên".
  if (fullName !== undefined && givenName !== undefined)
    return { familyName: fullName, givenName, ...others };
  return fullName === undefined ? others : { fullName, ...others };
}
