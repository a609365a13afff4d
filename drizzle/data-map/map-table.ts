/**
 * The data map is written here, a file for each file of drizzle/schema: every table and every column says what it is
 * for. A column without words does not compile, and the test of the data map names it.
 */
import type { PgTable } from "drizzle-orm/pg-core";
import type { Basis, Holding, Reader, Retention } from "./vocabulary";

/** In Vietnamese and English. */
export type Words = readonly [vi: string, en: string];

export interface ColumnNote {
  what: Words;
  holds: Holding;
  /** Where a column differs from its table. */
  kept?: Retention;
  readers?: readonly Reader[];
}

type Columns<Table extends PgTable> = { [Column in keyof Table["_"]["columns"]]: ColumnNote };

export interface TableNote {
  table: PgTable;
  purpose: Words;
  basis: Basis;
  kept: Retention;
  readers: readonly Reader[];
  /** By the column's name in code. */
  columns: Record<string, ColumnNote>;
}

export function mapTable<Table extends PgTable>(
  table: Table,
  note: Omit<TableNote, "table" | "columns"> & { columns: Columns<Table> },
): TableNote {
  return { table, ...note };
}

type Differs = Pick<ColumnNote, "kept" | "readers">;
const column =
  (holds: Holding) =>
  (vi: string, en: string, differs: Differs = {}): ColumnNote => ({ what: [vi, en], holds, ...differs });

/** Nothing about a person. */
export const none = column("none");
/** Ordinary personal data, a reference to a person included. */
export const basic = column("basic");
export const sensitive = column("sensitive");

/** Columns that many tables have. */
export const ID = none("Mã của bản ghi", "The record's id");
export const PERSON = basic("Người mà bản ghi nói về", "Whom the record is about");
export const RECORDED_BY = basic("Người ghi", "Who recorded it");
export const RECORDED_AT = none("Lúc ghi", "When it was recorded");
export const COMMUNE = none("Xã, phường", "The commune");
export const TOPIC = none("Chuyên đề", "The topic");
export const LESSON = none("Bài học", "The lesson");
export const CONTENT_HASH = none(
  "Dấu của nội dung, để biết có thay đổi",
  "Mark of the content, to see whether it changed",
);
