/** The list of communes narrowed, sorted and added up: pure, for the screen and its export alike. */
import { fold } from "~/platform/text/fold";
import type { CoverageColumn, CoverageFilters } from "./coverage-filters";

export interface CommuneCoverage {
  code: string;
  slug: string;
  kind: "xa" | "phuong";
  /** Without the kind: "Trấn Biên". */
  name: string;
  /** With the kind: "Phường Trấn Biên". */
  fullName: string;
  /** Null: no figure of that day or before. */
  adults: number | null;
  adultsEstimated: boolean;
  adultsAsOf: string | null;
  counted: number;
  /** How many more these are than before the stretch of days that is shown. */
  grown: number;
  /** The first day of that stretch. */
  grownFrom: string;
  /** Counted ÷ adults; null without adults. */
  share: number | null;
  /** People still to be reached for the target; 0 when it is. */
  missing: number | null;
}

export type CoverageTotal = Pick<
  CommuneCoverage,
  "adults" | "adultsEstimated" | "counted" | "grown" | "share" | "missing"
> & { communes: number };

/** Share and distance to the target; the last person of a fraction is needed whole. */
export function towardTarget(counted: number, adults: number | null, targetShare: number) {
  if (!adults) return { share: null, missing: null };
  const wanted = Math.ceil(Number((adults * targetShare).toFixed(6)));
  return { share: counted / adults, missing: Math.max(0, wanted - counted) };
}

/** Several communes as one: their people and their adults added up. */
export function addUp(rows: readonly CommuneCoverage[], targetShare: number): CoverageTotal {
  const sum = (value: (row: CommuneCoverage) => number) => rows.reduce((total, row) => total + value(row), 0);
  const counted = sum((row) => row.counted);
  const adults = sum((row) => row.adults ?? 0);
  return {
    communes: rows.length,
    counted,
    adults,
    adultsEstimated: rows.some((row) => row.adultsEstimated),
    grown: sum((row) => row.grown),
    ...towardTarget(counted, adults, targetShare),
  };
}

const vietnamese = new Intl.Collator("vi");

const VALUES: Record<Exclude<CoverageColumn, "ten">, (row: CommuneCoverage) => number | null> = {
  "nguoi-lon": (row) => row.adults,
  "da-dat": (row) => row.counted,
  tang: (row) => row.grown,
  "ti-le": (row) => row.share,
  "con-thieu": (row) => row.missing,
};

/** Rows that fit the filters, sorted; what is not known comes last either way, equal ones by name. */
export function arrangeCommunes(
  rows: readonly CommuneCoverage[],
  { name, kind, sort, direction }: Pick<CoverageFilters, "name" | "kind" | "sort" | "direction">,
): CommuneCoverage[] {
  // By the beginnings of words, as people are found (platform/database/name-search).
  const wanted = fold(name);
  const sign = direction === "giam" ? -1 : 1;
  const byName = (a: CommuneCoverage, b: CommuneCoverage) =>
    vietnamese.compare(a.name, b.name) || (a.code < b.code ? -1 : 1);
  const compare = (a: CommuneCoverage, b: CommuneCoverage) => {
    if (sort === "ten") return sign * byName(a, b);
    const [one, other] = [VALUES[sort](a), VALUES[sort](b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null) || byName(a, b);
    return sign * (one - other) || byName(a, b);
  };
  return rows
    .filter((row) => (!kind || row.kind === kind) && ` ${fold(row.fullName)}`.includes(` ${wanted}`))
    .sort(compare);
}
