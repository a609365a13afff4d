/**
 * The contract of a class of records: what it is, how long it is kept and how it goes. Adding one: its name in
 * drizzle/data-map/vocabulary.ts, a file in classes/, a line in classes.server.ts, its messages (`retention.class.`, and
 * `retention.why.`: what goes, what stays, and why so long).
 *
 * Start values are those of domain rules §1, to be confirmed by the department ("thời hạn bảo quản").
 */
import type { Retention } from "#drizzle/data-map/vocabulary";
import type { Database } from "~/platform/database/client.server";

/** "kept": as long as the programme, or until the person asks. "fixed": by a clock of its own. "months": a setting. */
export type Keeping =
  | { kind: "kept" }
  | { kind: "fixed" }
  | {
      kind: "months";
      start: number;
      /** What an administrator may choose. */
      least: number;
      most: number;
    };

/** Something of the class that goes when it is older than a moment. What has gone is never overdue again. */
export interface Removal {
  /** How many rows are overdue, counted up to `most`. */
  countOverdue(db: Database, before: Date, most: number): Promise<number>;
  /** Removes some of them in the caller's transaction, without waiting for anybody. Returns how many; 0: no more. */
  removeBatch(tx: Database, before: Date): Promise<number>;
}

export interface RetentionClass {
  id: Retention;
  keeping: Keeping;
  /** By the nightly job. Empty: nothing goes, or work of its own removes it. */
  removals: readonly Removal[];
}

export const months = (start: number, least: number, most: number): Keeping => ({
  kind: "months",
  start,
  least,
  most,
});
