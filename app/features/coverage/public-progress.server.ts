/** The communes' progress as everybody may see it: numbers of people and nothing about any of them. */
import { sql } from "drizzle-orm";
import { readProgramme } from "~/features/catalog/read-programme.server";
import type { Database } from "~/platform/database/client.server";
import { addUp, type CommuneCoverage, type CoverageTotal, towardTarget } from "./arrange-communes";
import { figuresOfCommunes } from "./figures-on.server";

export type PublicCommune = Pick<
  CommuneCoverage,
  "code" | "kind" | "name" | "fullName" | "adults" | "adultsEstimated" | "counted" | "share"
>;

export interface PublicProgress {
  targetShare: number;
  total: Pick<CoverageTotal, "communes" | "adults" | "adultsEstimated" | "counted" | "share">;
  /** In Vietnamese order of their names. */
  communes: PublicCommune[];
}

const vietnamese = new Intl.Collator("vi");

/** At the end of `today` ("2026-11-22"). */
export async function publicProgress(db: Database, today: string): Promise<PublicProgress> {
  const { targetShare } = await readProgramme(db);
  const communes = (await figuresOfCommunes(db, sql`true`, { from: today, to: today })).map((row) => ({
    code: row.code,
    slug: row.slug,
    kind: row.kind,
    name: row.name,
    fullName: row.fullName,
    adults: row.adults,
    adultsEstimated: row.adultsEstimated,
    adultsAsOf: row.adultsAsOf,
    counted: row.upTo.passed,
    grown: row.within.passed,
    grownFrom: today,
    ...towardTarget(row.upTo.passed, row.adults, targetShare),
  }));
  const { adults, adultsEstimated, counted, share } = addUp(communes, targetShare);
  return {
    targetShare,
    total: { communes: communes.length, adults, adultsEstimated, counted, share },
    communes: communes
      .map(({ code, kind, name, fullName, adults, adultsEstimated, counted, share }) => ({
        ...{ code, kind, name, fullName, adults, adultsEstimated, counted, share },
      }))
      .sort((a, b) => vietnamese.compare(a.name, b.name) || (a.code < b.code ? -1 : 1)),
  };
}
