/** A whole file as people: first a plan of what its columns say, which an officer can correct, then its rows. */
import { z } from "zod";
import type { Sheet, TableRow } from "~/platform/spreadsheet/table";
import { fold } from "~/platform/text/fold";
import { decodeText, detectEncoding } from "~/platform/text/legacy/detect";
import { ENCODINGS } from "~/platform/text/legacy/encodings";
import { normalizeLine } from "~/platform/text/normalize";
import { LIST_FIELDS, type ListField, ROSTER_FIELDS } from "./fields";
import { guessLayout, titlesAt } from "./guess-columns";
import type { Outcome, ReadingContext } from "./outcome";
import { readRow } from "./read-rows";

export const planSchema = z.object({
  version: z.literal(1),
  sheets: z.array(
    z.object({
      name: z.string(),
      encoding: z.enum(ENCODINGS),
      /** Left out: it holds no list of people. */
      read: z.boolean(),
      heading: z.number().int().min(0),
      headingLines: z.number().int().min(0).max(2),
      columns: z.partialRecord(z.enum(LIST_FIELDS), z.number().int().min(0)),
    }),
  ),
});
export type RosterPlan = z.infer<typeof planSchema>;
export type SheetPlan = RosterPlan["sheets"][number];

/** What an officer sees of a sheet in order to correct the plan: in Unicode. */
export interface SheetSample {
  name: string;
  rows: { line: number; cells: string[] }[];
}

const SAMPLED = 300;
const SHOWN = 12;

export async function outlineRoster(
  sheets: readonly Sheet[],
  fields: readonly ListField[] = ROSTER_FIELDS,
): Promise<{ plan: RosterPlan; samples: SheetSample[] }> {
  const heads: { sheet: Sheet; rows: TableRow[] }[] = [];
  for (const sheet of sheets) heads.push({ sheet, rows: await firstRows(sheet, SAMPLED) });
  const decoded = heads.map(({ sheet, rows }) => {
    const encoding = detectEncoding(rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
    return {
      name: sheet.name,
      encoding,
      rows: rows.map(({ line, cells }) => ({
        line,
        cells: cells.map(({ text }) => decodeText(text, encoding).text),
      })),
    };
  });
  return {
    plan: {
      version: 1,
      sheets: decoded.map(({ name, encoding, rows }) => {
        const layout = guessLayout(rows, fields);
        const { fullName, familyName, givenName, ...others } = layout.columns;
        const named = (fullName ?? givenName) !== undefined && Object.keys(others).length > 0;
        return { name, encoding, read: named, ...layout };
      }),
    },
    samples: decoded.map(({ name, rows }) => ({
      name,
      rows: rows.slice(0, SHOWN).map(({ line, cells }) => ({ line, cells: cells.map(normalizeLine) })),
    })),
  };
}

async function firstRows(sheet: Sheet, count: number): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of sheet.rows()) {
    rows.push(row);
    if (rows.length >= count) break;
  }
  return rows;
}

export type RosterContext = Omit<ReadingContext, "columns" | "titles" | "encoding" | "from1904">;
export type RosterOutcome = Outcome & { sheet: number };

/** Every row of the sheets that are read, in order. */
export async function* readRoster(
  sheets: readonly Sheet[],
  plan: RosterPlan,
  base: RosterContext,
): AsyncGenerator<RosterOutcome> {
  for (const [index, sheet] of sheets.entries()) {
    const layout = plan.sheets[index];
    if (!layout?.read) continue;
    for await (const outcome of sheetOutcomes(sheet, layout, base)) yield { ...outcome, sheet: index };
  }
}

async function* sheetOutcomes(sheet: Sheet, layout: SheetPlan, base: RosterContext): AsyncGenerator<Outcome> {
  const { columns, encoding } = layout;
  const state = { section: "" };
  for await (const { row, titles, title } of bodyRows(sheet, layout)) {
    const context: ReadingContext = { ...base, columns, titles, encoding, from1904: sheet.from1904 };
    if (title === undefined) yield* readRow(row, context, state);
    else if (title) yield { line: row.line, part: 1, kind: "aside", reason: "title", text: title };
  }
}

/**
 * The rows of a sheet but its heading. `title`: the words of one above the heading. `titles`: the folded words over
 * the columns, to know a heading that is repeated.
 */
export async function* bodyRows(
  sheet: Sheet,
  { heading, headingLines, encoding }: SheetPlan,
): AsyncGenerator<{ row: TableRow; titles: readonly string[]; title?: string }> {
  let titles: readonly string[] = [];
  const headings: { line: number; cells: string[] }[] = [];
  for await (const row of sheet.rows()) {
    if (row.line >= heading + headingLines || heading === 0) {
      yield { row, titles };
      continue;
    }
    const cells = row.cells.map(({ text }) => normalizeLine(decodeText(text, encoding).text));
    if (row.line >= heading) {
      headings.push({ line: row.line, cells });
      titles = titlesAt(headings, 0, headings.length).map(fold);
    } else yield { row, titles, title: cells.filter(Boolean).join(" · ") };
  }
}
