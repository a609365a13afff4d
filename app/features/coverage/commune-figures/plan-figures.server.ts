/** What storing figures would change: the dry run of an import. */

import { confirmedCounts } from "#drizzle/schema/coverage";
import { communeNames, communePopulations } from "#drizzle/schema/places";
import { readProgramme } from "~/features/catalog/read-programme.server";
import { estimateAdults } from "~/features/places/estimate-adults";
import type { Database } from "~/platform/database/client.server";
import type { TableRow } from "~/platform/spreadsheet/table";
import type { FigureKind, FigureRow } from "./figure-kinds";
import { type KnownCommune, type ParsedFigure, parseFigures, type TableFault } from "./parse-figures";

/** Figures as stored: `people` is known, and whether it is an estimate. */
export interface StoredFigure extends Omit<FigureRow, "people"> {
  people: number;
  estimated: boolean;
}

export type PlannedFigure =
  | { state: "new" | "same"; line: number; communeName: string; row: FigureRow; wanted: StoredFigure }
  | {
      state: "changed";
      line: number;
      communeName: string;
      row: FigureRow;
      wanted: StoredFigure;
      before: StoredFigure;
    }
  | ({ state: "faulty"; line: number; place: string } & Omit<
      Extract<ParsedFigure["result"], { ok: false }>,
      "ok"
    >);

export async function planFigures(
  db: Database,
  table: readonly TableRow[],
  kind: FigureKind,
  today: string,
): Promise<{ ok: true; rows: PlannedFigure[] } | { ok: false; fault: TableFault }> {
  const communes = await knownCommunes(db);
  const parsed = parseFigures(table, { kind, communes, today });
  if (!parsed.ok) return parsed;
  const { adultShare } = await readProgramme(db);
  const stored = await storedFigures(db, kind);
  const names = new Map(communes.map(({ code, names: [name = code] }) => [code, name]));
  return {
    ok: true,
    rows: parsed.rows.map(({ line, place, result }): PlannedFigure => {
      if (!result.ok) return { state: "faulty", line, place, column: result.column, fault: result.fault };
      const { row } = result;
      const people = row.people ?? estimateAdults(row.population ?? 0, adultShare).adults;
      const wanted = { ...row, people, estimated: row.people === null };
      const before = stored.get(`${row.communeCode} ${row.asOf}`);
      const about = { line, communeName: names.get(row.communeCode) ?? row.communeCode, row, wanted };
      if (!before) return { state: "new", ...about };
      return sameFigure(before, wanted)
        ? { state: "same", ...about }
        : { state: "changed", ...about, before };
    }),
  };
}

const sameFigure = (one: StoredFigure, other: StoredFigure) =>
  one.people === other.people &&
  one.population === other.population &&
  one.estimated === other.estimated &&
  one.source === other.source &&
  one.note === other.note;

/** All communes with every name they ever had; the present one, with its kind, first. */
async function knownCommunes(db: Database): Promise<KnownCommune[]> {
  const rows = await db.select().from(communeNames).orderBy(communeNames.validFrom);
  const known = new Map<string, string[]>();
  for (const { communeCode, name, fullName } of rows)
    known.set(communeCode, [fullName, name, ...(known.get(communeCode) ?? [])]);
  return [...known].map(([code, names]) => ({ code, names }));
}

async function storedFigures(db: Database, kind: FigureKind): Promise<Map<string, StoredFigure>> {
  const rows =
    kind.id === "vneid"
      ? (await db.select().from(confirmedCounts)).map((row) => ({
          ...row,
          population: null,
          estimated: false,
        }))
      : (await db.select().from(communePopulations)).map(({ adults, adultsSource, ...row }) => ({
          ...row,
          people: adults,
          estimated: adultsSource === "estimated",
        }));
  return new Map(
    rows.map(({ communeCode, asOf, population, people, estimated, source, note }) => [
      `${communeCode} ${asOf}`,
      { communeCode, asOf, population, people, estimated, source, note },
    ]),
  );
}
