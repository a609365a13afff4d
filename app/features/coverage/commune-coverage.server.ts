/** The communes a viewer administers with their people, adults and names of one day. */
import type { Viewer } from "~/features/accounts/viewer";
import { readProgramme } from "~/features/catalog/read-programme.server";
import type { Database } from "~/platform/database/client.server";
import {
  addUp,
  arrangeCommunes,
  type CommuneCoverage,
  type CoverageTotal,
  towardTarget,
} from "./arrange-communes";
import type { CoverageFilters } from "./coverage-filters";
import type { TotalFigures } from "./figures";
import { figuresOn } from "./figures-on.server";

export interface CoverageReport {
  /** The day the figures are of. */
  day: string;
  targetShare: number;
  /** All communes of the viewer together, whatever the filters. */
  total: CoverageTotal;
  /** The same communes with every numerator of the ledger. */
  stages: TotalFigures;
  /** All of them, whatever the filters. */
  communes: CommuneCoverage[];
  /** As filtered and sorted. */
  rows: CommuneCoverage[];
  /** `rows` together. */
  shown: CoverageTotal;
}

/** `today` as "2026-11-22"; a later day in the filters is taken as today. */
export async function communeCoverage(
  db: Database,
  viewer: Viewer,
  today: string,
  filters: CoverageFilters,
): Promise<CoverageReport> {
  const day = filters.day && filters.day < today ? filters.day : today;
  const { targetShare } = await readProgramme(db);
  const { people, stages } = await coverageOn(db, viewer, day);
  const communes = people.map((row) => ({
    ...row,
    ...towardTarget(row.counted, row.adults, targetShare),
  }));
  const rows = arrangeCommunes(communes, filters);
  const [total, shown] = [addUp(communes, targetShare), addUp(rows, targetShare)];
  return { day, targetShare, total, stages, communes, rows, shown };
}

/** People and adults of a day, with what the last 28 days changed. */
async function coverageOn(
  db: Database,
  viewer: Viewer,
  day: string,
): Promise<{ people: Omit<CommuneCoverage, "share" | "missing">[]; stages: TotalFigures }> {
  const from = new Date(Date.parse(day) - RECENT_DAYS * 86_400_000).toISOString().slice(0, 10);
  const { communes, total } = await figuresOn(db, viewer, { from, to: day });
  const people = communes.map(({ upTo, within, adultsSource, ...commune }) => ({
    ...commune,
    counted: upTo.passed,
    recent: within.passed,
  }));
  return { people, stages: total };
}

/** The days before the day itself. */
const RECENT_DAYS = 27;
