/**
 * The contract of what becomes of rows of one table when two accounts are made one. Adding a way: a file here, used in
 * row-rules.server.ts, which names every table and column that points at people.
 */
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Database } from "~/platform/database/client.server";

export interface Pair {
  survivorId: string;
  mergedId: string;
}

export interface Merge extends Pair {
  /** The officer. */
  by: string;
  at: Date;
}

/** Rows of `table` whose column `of` holds the person. */
export interface Rows {
  table: PgTable;
  of: PgColumn;
}

export interface Way {
  /** In the transaction of the merge, both people locked. What is returned is kept, as JSON, to undo it by. */
  move(tx: Database, merge: Merge, rows: Rows): Promise<unknown>;
  /**
   * In the transaction that takes the merge back: what was the merged account's becomes theirs again, as it was. What
   * was done since stays with the surviving account.
   */
  undo(tx: Database, undo: Merge, rows: Rows, record: unknown): Promise<void>;
}
