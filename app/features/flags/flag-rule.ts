/**
 * The contract of a rule: it loads plain facts of a window by one query and decides about each without clock or
 * database. Adding one: a file in rules/, a line in rules.server.ts, its id in drizzle/schema/flags.ts, its messages.
 */
import type { FlagEvidence, FlagRule as RuleId } from "#drizzle/schema/flags";
import type { Database } from "~/platform/database/client.server";

/** From the first moment to before the second. */
export interface FlagWindow {
  from: Date;
  to: Date;
}

export interface Suspicion {
  personId: string;
  /** The same for the same evidence, whenever it is looked at. */
  fingerprint: string;
  figures: FlagEvidence["figures"];
  /** The tests it was seen in, where it was seen in several. */
  attemptIds?: readonly string[];
}

export interface FlagRule<Fact> {
  id: RuleId;
  version: number;
  load(db: Database, window: FlagWindow): Promise<Fact[]>;
  /** Null: nothing to ask about. Pure. */
  judge(fact: Fact): Suspicion | null;
}
