/**
 * Which communes lead and which lag, without a small one leaping to the top with its first ten people: pure.
 *
 * The Wilson score interval (E. B. Wilson, 1927, without continuity correction) says between which shares a commune
 * would lie with 95 % confidence if its people were a sample of such a place: wide for few people, narrow for many.
 * The best are ordered by its lower end and the slowest by its upper end, so each place is ranked by what is almost
 * certain of it.
 */
import type { CommuneCoverage } from "./arrange-communes";

/** The 97.5th percentile of the normal distribution. */
const Z = 1.96;

/** The two ends of the interval, 0–1. `reached` more than `of` (an estimate that is too low) is taken as all. */
export function wilsonInterval(reached: number, of: number): { lower: number; upper: number } {
  const share = Math.min(1, reached / of);
  const squared = (Z * Z) / of;
  const middle = share + squared / 2;
  const half = Z * Math.sqrt((share * (1 - share)) / of + squared / (4 * of));
  return {
    lower: Math.max(0, (middle - half) / (1 + squared)),
    upper: Math.min(1, (middle + half) / (1 + squared)),
  };
}

export interface CommuneRanks<Row> {
  best: Row[];
  slowest: Row[];
}

type Rankable = Pick<CommuneCoverage, "code" | "name" | "adults" | "counted" | "share">;

const vietnamese = new Intl.Collator("vi");

/**
 * At most `most` in each list, and no commune in both; those without a number of adults are in neither. Nobody leads
 * without anybody who counts, and nobody lags where no commune has begun.
 */
export function rankCommunes<Row extends Rankable>(rows: readonly Row[], most = 10): CommuneRanks<Row> {
  const ranked = rows.flatMap((row) =>
    row.adults && row.share !== null ? [{ row, ...wilsonInterval(row.counted, row.adults) }] : [],
  );
  const length = Math.min(most, Math.floor(ranked.length / 2));
  const byName = (a: Row, b: Row) => vietnamese.compare(a.name, b.name) || (a.code < b.code ? -1 : 1);
  const best = ranked
    .filter(({ row }) => row.counted > 0)
    .sort((a, b) => b.lower - a.lower || byName(a.row, b.row))
    .slice(0, length)
    .map(({ row }) => row);
  const slowest = ranked
    .filter(({ row }) => best.length > 0 && !best.includes(row))
    .sort((a, b) => a.upper - b.upper || byName(a.row, b.row))
    .slice(0, length)
    .map(({ row }) => row);
  return { best, slowest };
}
