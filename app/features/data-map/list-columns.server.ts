/** The data map as it is shown and exported: every table of the schema with its columns, in the reader's language. */
import { getTableName } from "drizzle-orm";
import { DATA_MAP } from "#drizzle/data-map/index";
import type { Words } from "#drizzle/data-map/map-table";
import {
  type Basis,
  HOLDINGS,
  type Holding,
  type Reader,
  type Retention,
} from "#drizzle/data-map/vocabulary";
import type { Locale } from "~/i18n/translate";
import { snakeCase } from "~/platform/database/tables.server";
import { fold } from "~/platform/text/fold";
import type { DataMapFilters } from "./data-map-filters";

export interface MappedColumn {
  name: string;
  what: string;
  holds: Holding;
  kept: Retention;
  readers: readonly Reader[];
}

export interface MappedTable {
  name: string;
  purpose: string;
  basis: Basis;
  /** The most protected kind of data in it. */
  holds: Holding;
  columns: MappedColumn[];
}

/** Tables with at least one column that fits; only those columns. */
export function listTables(locale: Locale, { holds, kept, text }: DataMapFilters): MappedTable[] {
  const say = (words: Words) => words[locale === "vi" ? 0 : 1];
  const wanted = fold(text);
  return DATA_MAP.map(({ table, columns, ...note }) => {
    const name = getTableName(table);
    const purpose = say(note.purpose);
    const about = fold(`${name} ${purpose}`);
    const mapped = Object.entries(columns).map(([column, own]) => ({
      name: snakeCase(column),
      what: say(own.what),
      holds: own.holds,
      kept: own.kept ?? note.kept,
      readers: own.readers ?? note.readers,
    }));
    return {
      name,
      purpose,
      basis: note.basis,
      holds: mostProtected(mapped),
      columns: mapped.filter(
        (column) =>
          (!holds || column.holds === holds) &&
          (!kept || column.kept === kept) &&
          (about.includes(wanted) || fold(`${column.name} ${column.what}`).includes(wanted)),
      ),
    };
  }).filter(({ columns }) => columns.length > 0);
}

function mostProtected(columns: readonly Pick<MappedColumn, "holds">[]): Holding {
  const level = Math.max(...columns.map(({ holds }) => HOLDINGS.indexOf(holds)));
  return HOLDINGS[level] ?? "none";
}

/** How many tables and columns hold what. */
export function countColumns(tables: readonly MappedTable[]) {
  const columns = tables.flatMap((table) => table.columns);
  const holding = (kind: Holding) => columns.filter(({ holds }) => holds === kind).length;
  return {
    tables: tables.length,
    columns: columns.length,
    basic: holding("basic"),
    sensitive: holding("sensitive"),
  };
}
