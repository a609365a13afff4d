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
import { type Days, figuresOn } from "./figures-on.server";
import { addDays } from "./weeks";

export interface CoverageReport {
  /** The day the figures are of. */
  day: string;
  /** The first day of the stretch that ends with it and whose growth is shown. */
  from: string;
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

/** `today` as "2026-11-22"; a later day in the filters is taken as today, a stretch that begins later as that day. */
export async function communeCoverage(
  db: Database,
  viewer: Viewer,
  today: string,
  filters: CoverageFilters,
): Promise<CoverageReport> {
  const day = filters.day && filters.day < today ? filters.day : today;
  const { targetShare } = await readProgramme(db);
  const [from = day] = [filters.from || addDays(day, -RECENT_DAYS), day].sort();
  const { people, stages } = await coverageOn(db, viewer, { from, to: day });
  const communes = people.map((row) => ({
    ...row,
    ...towardTarget(row.counted, row.adults, targetShare),
  }));
  const rows = arrangeCommunes(communes, filters);
  const [total, shown] = [addUp(communes, targetShare), addUp(rows, targetShare)];
  return { day, from, targetShare, total, stages, communes, rows, shown };
}

/** People and adults of the last day, with what the days changed. */
async function coverageOn(
  db: Database,
  viewer: Viewer,
  days: Days,
): Promise<{ people: Omit<CommuneCoverage, "share" | "missing">[]; stages: TotalFigures }> {
  const { communes, total } = await figuresOn(db, viewer, days);
  const people = communes.map(({ upTo, within, adultsSource, ...commune }) => ({
    ...commune,
    counted: upTo.passed,
    grown: within.passed,
    grownFrom: days.from,
  }));
  return { people, stages: total };
}

/** The days before the day itself, where no stretch is asked for. */
const RECENT_DAYS = 27;
