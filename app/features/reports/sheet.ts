/** A report as formats see it: columns of known kinds, and rows in batches. */

/** text: also for ids and phones, never read as a number. share: 0–1. date: "2026-11-22". year: no digit groups. */
export type CellKind = "text" | "integer" | "year" | "share" | "date";

/** A string for text and date, a number otherwise; null: not known. */
export type Cell = string | number | null;

export interface SheetColumn {
  header: string;
  kind: CellKind;
  /** In characters, for formats that lay out. */
  width: number;
}

export interface Sheet {
  title: string;
  columns: readonly SheetColumn[];
  /** In the order of `columns`. */
  batches: AsyncIterable<Cell[][]>;
  /** Who exported what and when, line by line, for formats with a place for it. */
  aboutTitle: string;
  about: readonly (readonly [label: string, value: string])[];
  /** Who exported it and when, in one line for the foot of every page. */
  foot: string;
}
