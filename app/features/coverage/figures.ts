/** The figures of the ledger and how those of several communes are one: pure. */
import type { AdultsOn } from "~/features/places/adults-on.server";
import type { CommuneName } from "~/features/places/list-communes.server";
import type { ConfirmedSource } from "./confirmed-figure";

/** People, each counted once (who-counts.ts). The three after `registered` stand side by side, never added up. */
export interface Figures {
  /** Adults with an account. */
  registered: number;
  /** Who finished a topic. */
  trained: number;
  /** Who holds a valid certificate of a topic that counts: the numerator of the target. */
  passed: number;
  /** Of `passed`, as far as their sex is known. */
  women: number;
  /** Of `passed`, from 60 years (age-bands.ts). */
  elders: number;
  /** Confirmed on VNeID, by the ministry's lists or its counts (confirmed-figure.ts); null: nothing is known. */
  confirmed: number | null;
}

export interface CommuneFigures extends CommuneName, AdultsOn {
  /** As of the end of the last day: lũy kế. */
  upTo: Figures;
  /** What changed from the first day to the last: trong kỳ. Moves, deaths and revocations take away. */
  within: Figures;
  /** What `confirmed` is from. */
  confirmedFrom: ConfirmedSource | null;
}

export interface TotalFigures extends Pick<CommuneFigures, "upTo" | "within"> {
  communes: number;
  /** Of the communes whose adults are known. */
  adults: number;
  /** True when any of these is an estimate. */
  adultsEstimated: boolean;
  /** How many communes have a figure of people confirmed. */
  confirmedCommunes: number;
  /** In how many of them it is that of a list of persons. */
  confirmedByList: number;
  /** Of the one commune there is. */
  confirmedFrom: ConfirmedSource | null;
}

/** Several communes as one. */
export function addUpFigures(rows: readonly CommuneFigures[]): TotalFigures {
  return {
    communes: rows.length,
    adults: rows.reduce((sum, { adults }) => sum + (adults ?? 0), 0),
    adultsEstimated: rows.some(({ adultsEstimated }) => adultsEstimated),
    confirmedCommunes: rows.filter(({ upTo }) => upTo.confirmed !== null).length,
    confirmedByList: rows.filter(({ confirmedFrom }) => confirmedFrom?.kind === "list").length,
    confirmedFrom: (rows.length === 1 && rows[0]?.confirmedFrom) || null,
    upTo: sumOf(rows.map(({ upTo }) => upTo)),
    within: sumOf(rows.map(({ within }) => within)),
  };
}

function sumOf(all: readonly Figures[]): Figures {
  const sum = (key: Exclude<keyof Figures, "confirmed">) => all.reduce((total, one) => total + one[key], 0);
  const confirmed = all.flatMap((one) => one.confirmed ?? []);
  return {
    registered: sum("registered"),
    trained: sum("trained"),
    passed: sum("passed"),
    women: sum("women"),
    elders: sum("elders"),
    confirmed: confirmed.length > 0 ? confirmed.reduce((total, one) => total + one, 0) : null,
  };
}
