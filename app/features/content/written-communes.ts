/** Communes as the text of places/communes.csv, which read-communes.ts reads back. Pure. */
import { stringify } from "csv-stringify/sync";
import type { CommuneRow } from "~/features/places/save-communes.server";
import { COMMUNE_COLUMNS, type CommuneCells } from "./communes.schema";

export function communesText(rows: readonly CommuneRow[]): string {
  return stringify(rows.map(cellsOf), { header: true, columns: COMMUNE_COLUMNS });
}

function cellsOf(row: CommuneRow): Record<keyof CommuneCells, string | number | null> {
  const { population } = row;
  return {
    code: row.code,
    slug: row.slug,
    name: row.name,
    type: row.kind,
    full_name: row.fullName,
    valid_from: row.validFrom,
    valid_to: row.validTo,
    former_province: row.formerProvince,
    formed_from: row.formedFrom,
    area_km2: row.areaKm2,
    population: population?.population ?? null,
    population_as_of: population?.asOf ?? null,
    population_source: population?.source ?? null,
    adults: population?.adults ?? null,
  };
}
