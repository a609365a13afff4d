/** What a ministry's list may weigh. It lies where lists of learners do until it is confirmed (rosters/roster-file). */
import type { TableLimits } from "~/platform/spreadsheet/table";

/** Some 300,000 people as CSV: a province sends its three million in a dozen files. */
export const MAX_LIST_BYTES = 32 * 1024 * 1024;
export const LIST_LIMITS: TableLimits = {
  rows: 400_000,
  columns: 40,
  cell: 1_000,
  unpackedBytes: 512 * 1024 * 1024,
};
/** How long a list waits to be confirmed. */
export const LIST_DAYS = 7;
