/** Brings the stored communes, their names and their populations to what an authored list says. */
import { and, eq } from "drizzle-orm";
import { communeNames, communePopulations, communes } from "#drizzle/schema/places";
import type { Database } from "~/platform/database/client.server";
import { writeDifferences } from "~/platform/database/write-differences";
import { fold } from "~/platform/text/fold";
import { estimateAdults } from "./estimate-adults";

/** A name of a commune, with one of its populations. Dates as "2026-04-30". */
export interface CommuneRow {
  code: string;
  slug: string;
  kind: "xa" | "phuong";
  name: string;
  fullName: string;
  validFrom: string;
  validTo: string | null;
  formerProvince: string;
  formedFrom: string;
  areaKm2: number;
  /** `adults` is null where nobody has counted them. */
  population: { asOf: string; population: number; source: string; adults: number | null } | null;
}

type StoredName = typeof communeNames.$inferSelect;
type StoredPopulation = typeof communePopulations.$inferSelect;

/**
 * Writes only what differs and returns how many rows that was. The list is the truth for the communes it
 * names: their names and estimates that it no longer has are dropped. A commune it does not name stays as it
 * is (people live there; a unit ends by its last day). A counted figure is never replaced by an estimate, and what
 * an administrator typed in or imported by nothing.
 * `adultShare` is the programme's. `tx`: the caller's transaction.
 */
export async function saveCommunes(tx: Database, rows: CommuneRow[], adultShare: number): Promise<number> {
  return (
    (await saveUnits(tx, rows)) + (await saveNames(tx, rows)) + (await savePopulations(tx, rows, adultShare))
  );
}

async function saveUnits(tx: Database, rows: CommuneRow[]): Promise<number> {
  const stored = new Map((await tx.select().from(communes)).map((row) => [row.code, row]));
  const wanted = rows.map(({ code, slug, formerProvince, formedFrom, areaKm2 }) => ({
    code,
    slug,
    formerProvince,
    formedFrom,
    areaKm2,
  }));
  return writeDifferences(wanted, {
    key: (row) => row.code,
    stored,
    insert: async (missing) => void (await tx.insert(communes).values(missing)),
    update: async (row) => void (await tx.update(communes).set(row).where(eq(communes.code, row.code))),
  });
}

async function saveNames(tx: Database, rows: CommuneRow[]): Promise<number> {
  const key = (row: { communeCode: string; validFrom: string }) => `${row.communeCode} ${row.validFrom}`;
  const stored = new Map((await tx.select().from(communeNames)).map((row) => [key(row), row]));
  const wanted = rows.map(
    ({ code, kind, name, fullName, validFrom, validTo }): StoredName => ({
      communeCode: code,
      kind,
      name,
      fullName,
      searchName: fold(fullName),
      validFrom,
      validTo,
    }),
  );
  const place = (row: { communeCode: string; validFrom: string }) =>
    and(eq(communeNames.communeCode, row.communeCode), eq(communeNames.validFrom, row.validFrom));
  return writeDifferences(wanted, {
    key,
    stored,
    insert: async (missing) => void (await tx.insert(communeNames).values(missing)),
    update: async (row) => void (await tx.update(communeNames).set(row).where(place(row))),
    remove: async (row) => void (await tx.delete(communeNames).where(place(row))),
    mayRemove: (row) => rows.some(({ code }) => code === row.communeCode),
  });
}

async function savePopulations(tx: Database, rows: CommuneRow[], adultShare: number): Promise<number> {
  const key = (row: { communeCode: string; asOf: string }) => `${row.communeCode} ${row.asOf}`;
  const stored = new Map((await tx.select().from(communePopulations)).map((row) => [key(row), row]));
  const wanted = rows.flatMap(({ code, population: figures }): StoredPopulation[] => {
    if (!figures) return [];
    const { asOf, population, source, adults } = figures;
    const counted = { adults: adults ?? 0, adultsSource: "imported" as const, rule: null };
    const about = adults === null ? estimateAdults(population, adultShare) : counted;
    const loaded = { recordedBy: null, recordedAt: null, note: null };
    const row = { communeCode: code, asOf, population, source, ...about, ...loaded };
    const before = stored.get(key(row));
    const keeps = before?.recordedBy || (before?.adultsSource === "imported" && adults === null);
    return before && keeps ? [before] : [row];
  });
  const place = (row: { communeCode: string; asOf: string }) =>
    and(eq(communePopulations.communeCode, row.communeCode), eq(communePopulations.asOf, row.asOf));
  return writeDifferences(wanted, {
    key,
    stored,
    insert: async (missing) => void (await tx.insert(communePopulations).values(missing)),
    update: async (row) => void (await tx.update(communePopulations).set(row).where(place(row))),
    remove: async (row) => void (await tx.delete(communePopulations).where(place(row))),
    mayRemove: (row) =>
      row.adultsSource === "estimated" &&
      !row.recordedBy &&
      rows.some(({ code }) => code === row.communeCode),
  });
}
