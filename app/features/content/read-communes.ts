/** content/places/communes.csv as rows, with the place of every fault. Pure. */

import type { Place } from "~/features/lessons/mdx/fault";
import { nearestName } from "~/features/lessons/mdx/nearest-name";
import type { CommuneRow } from "~/features/places/save-communes.server";
import { COMMUNE_COLUMNS, type CommuneCells, communeRowSchema, isRequiredColumn } from "./communes.schema";
import type { ContentFaultCode, FaultAt } from "./content-fault";
import { addressOf, heard } from "./field-schemas";
import { type Cell, readCsv } from "./read-csv";

type Column = keyof CommuneCells;
interface PlacedCells {
  cells: CommuneCells;
  placeOf(column: Column): Place;
}
interface PlacedRow {
  row: CommuneRow;
  placeOf(column: Column): Place;
}

/** Rows without a fault, in the file's order. `today` ("2026-11-22") tells a population of the future. */
export function readCommunes(text: string, today: string): { rows: CommuneRow[]; faults: FaultAt[] } {
  const { rows: lines, fault } = readCsv(text);
  if (fault) return { rows: [], faults: [fault] };
  const [header = [], ...body] = lines;
  const { columns, faults } = readHeader(header);
  if (faults.some(({ code }) => code === "missingColumn")) return { rows: [], faults };
  if (body.length === 0) faults.push({ line: 1, column: 1, code: "noRows" });
  const cells: PlacedCells[] = [];
  for (const line of body) {
    const read = readRow(line, header.length, columns);
    if ("faults" in read) faults.push(...read.faults);
    else cells.push(read);
  }
  const addressOfCommune = addressGiver(cells);
  const rows = cells.map(
    ({ cells: one, placeOf }): PlacedRow => ({ row: rowOf(one, addressOfCommune(one)), placeOf }),
  );
  return { rows: rows.map(({ row }) => row), faults: [...faults, ...faultsBetween(rows, today)] };
}

/** What no row shows by itself: it contradicts one above, or speaks of a day to come. */
function faultsBetween(rows: readonly PlacedRow[], today: string): FaultAt[] {
  const faults: FaultAt[] = [];
  const byCode = new Map<string, CommuneRow[]>();
  const codeOf = new Map<string, string>();
  for (const { row, placeOf } of rows) {
    const refuse = (column: Column, code: ContentFaultCode) =>
      faults.push({ ...placeOf(column), code, parameters: { key: column } });
    const above = byCode.get(row.code) ?? [];
    const [column, code] = contradiction(above, row) ?? [];
    if (column && code) refuse(column, code);
    if ((codeOf.get(row.slug) ?? row.code) !== row.code) refuse("slug", "slugTaken");
    if (row.population && row.population.asOf > today) refuse("population_as_of", "laterPopulation");
    byCode.set(row.code, [...above, row].slice(-MOST_ROWS_OF_ONE));
    codeOf.set(row.slug, codeOf.get(row.slug) ?? row.code);
  }
  return faults;
}

/** No commune was renamed, or counted, so often. */
const MOST_ROWS_OF_ONE = 100;

function readHeader(header: Cell[]): { columns: Map<Column, number>; faults: FaultAt[] } {
  const columns = new Map<Column, number>();
  const faults: FaultAt[] = [];
  header.forEach(({ text, line, column }, index) => {
    const name = COMMUNE_COLUMNS.find((one) => one === text.toLowerCase());
    if (name && !columns.has(name)) {
      columns.set(name, index);
      return;
    }
    const suggestion = nearestName(
      text,
      COMMUNE_COLUMNS.filter((one) => !columns.has(one)),
    );
    const parameters = { key: text, ...(suggestion ? { suggestion } : {}) };
    faults.push({ line, column, code: "unknownColumn", parameters });
  });
  for (const key of COMMUNE_COLUMNS) {
    if (isRequiredColumn(key) && !columns.has(key))
      faults.push({ line: 1, column: 1, code: "missingColumn", parameters: { key } });
  }
  return { columns, faults };
}

function readRow(
  line: Cell[],
  width: number,
  columns: Map<Column, number>,
): PlacedCells | { faults: FaultAt[] } {
  const extra = line[width];
  if (extra) {
    const fault: FaultAt = { line: extra.line, column: extra.column, code: "tooManyCells" };
    return { faults: [fault] };
  }
  const cellOf = (column: PropertyKey | undefined) => line[columns.get(column as Column) ?? -1] ?? line[0];
  const placeOf = (column: PropertyKey | undefined): Place => {
    const cell = cellOf(column);
    return { line: cell?.line ?? 1, column: cell?.column ?? 1 };
  };
  const filled = [...columns].flatMap(([column, index]) => {
    const { text = "" } = line[index] ?? {};
    return text === "" ? [] : [[column, text] as const];
  });
  const record = Object.fromEntries(filled);
  const parsed = communeRowSchema.safeParse(record);
  if (parsed.success) return { cells: parsed.data, placeOf };
  return {
    faults: parsed.error.issues.map((issue): FaultAt => {
      const key = String(issue.path[0]);
      const { code, parameters } =
        key in record ? heard(issue.message) : { code: "missing" as const, parameters: {} };
      return { ...placeOf(key), code, parameters: { ...parameters, key } };
    }),
  };
}

function rowOf(cells: CommuneCells, slug: string): CommuneRow {
  const { code, name, type: kind, population, adults } = cells;
  return {
    code,
    slug,
    kind,
    name,
    fullName: cells.full_name ?? `${kind === "phuong" ? "Phường" : "Xã"} ${name}`,
    validFrom: cells.valid_from,
    validTo: cells.valid_to ?? null,
    formerProvince: cells.former_province ?? "",
    formedFrom: cells.formed_from ?? "",
    areaKm2: cells.area_km2 ?? 0,
    population:
      population === undefined || cells.population_as_of === undefined
        ? null
        : {
            asOf: cells.population_as_of,
            population,
            source: cells.population_source ?? "",
            adults: adults ?? null,
          },
  };
}

/** "Lộc Thạnh" and "Lộc Thành" are one without their marks: then the code tells them apart. */
function addressGiver(all: readonly PlacedCells[]): (cells: CommuneCells) => string {
  const codes = new Map<string, Set<string>>();
  const plain = ({ slug, name }: CommuneCells) => slug ?? addressOf(name);
  for (const { cells } of all) {
    const address = plain(cells);
    codes.set(address, (codes.get(address) ?? new Set()).add(cells.code));
  }
  return (cells) => {
    const address = plain(cells);
    const isShared = (codes.get(address)?.size ?? 0) > 1;
    return cells.slug === undefined && isShared ? `${address}-${cells.code}` : address;
  };
}

/** Why a row cannot be true beside those above of its code, if it cannot: the column, and the words for it. */
function contradiction(
  above: readonly CommuneRow[],
  row: CommuneRow,
): [Column, ContentFaultCode] | undefined {
  for (const before of above) {
    for (const [column, field] of OF_THE_COMMUNE) {
      if (before[field] !== row[field]) return [column, "differsFromBefore"];
    }
    const sameName =
      before.kind === row.kind &&
      before.fullName === row.fullName &&
      before.validFrom === row.validFrom &&
      before.validTo === row.validTo;
    const apart =
      row.validFrom > (before.validTo ?? FOR_EVER) || before.validFrom > (row.validTo ?? FOR_EVER);
    if (!sameName && !apart) return ["valid_from", "overlap"];
    if (before.population?.asOf !== row.population?.asOf) continue;
    if (sameName) return ["code", "duplicateRow"];
    if (before.population?.population !== row.population?.population)
      return ["population", "differsFromBefore"];
    if (before.population?.adults !== row.population?.adults) return ["adults", "differsFromBefore"];
  }
  return undefined;
}

const FOR_EVER = "9999-12-31";

/** What belongs to the commune and not to one of its names. */
const OF_THE_COMMUNE = [
  ["slug", "slug"],
  ["former_province", "formerProvince"],
  ["formed_from", "formedFrom"],
  ["area_km2", "areaKm2"],
] as const;
