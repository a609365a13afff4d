/** The province's progress toward the target, as the home page shows it. */
import { sql } from "drizzle-orm";
import { readProgramme } from "~/features/catalog/read-programme.server";
import type { Database } from "~/platform/database/client.server";
import { addUpFigures } from "./figures";
import { figuresOfCommunes } from "./figures-on.server";

export interface ProvinceProgress {
  /** People who count on that day. */
  counted: number;
  /** Adults of all communes by the best figures of that day; 0 when none are known. */
  adults: number;
  /** True when any of these is an estimate. */
  adultsEstimated: boolean;
  /** Share of adults to reach, 0–1. */
  targetShare: number;
}

/** `today` as "2026-11-22". Throws when the programme was never loaded. */
export async function provinceProgress(db: Database, today: string): Promise<ProvinceProgress> {
  const { targetShare } = await readProgramme(db);
  const communes = await figuresOfCommunes(db, sql`true`, { from: today, to: today });
  const { upTo, adults, adultsEstimated } = addUpFigures(communes);
  return { counted: upTo.passed, adults, adultsEstimated, targetShare };
}
