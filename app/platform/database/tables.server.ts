/** The schema's tables in an order in which each comes after those it refers to. */
import { getTableName, is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import * as schema from "#drizzle/schema/index";

export interface TableShape {
  /** Name in the database. */
  name: string;
  /** Primary key columns, in order, as named in the database. */
  key: string[];
  /** Columns fed by a sequence. */
  serials: string[];
}

/** Throws when the schema has a circle of foreign keys: such a table could not be restored row by row. */
export function tablesInOrder(): TableShape[] {
  const tables = (Object.values(schema) as unknown[]).filter((value): value is PgTable => is(value, PgTable));
  const ordered: PgTable[] = [];
  let waiting = tables;
  while (waiting.length > 0) {
    const ready = waiting.filter((table) => referredTables(table).every((other) => ordered.includes(other)));
    if (ready.length === 0)
      throw new Error(
        `Circle of foreign keys among ${waiting.map((table) => getTableName(table)).join(", ")}`,
      );
    ordered.push(...ready);
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return ordered.map(shapeOf);
}

function referredTables(table: PgTable): PgTable[] {
  return getTableConfig(table)
    .foreignKeys.map((key) => key.reference().foreignTable)
    .filter((other) => other !== table);
}

/** As the database names it. */
export function shapeOf(table: PgTable): TableShape {
  const { name, columns, primaryKeys } = getTableConfig(table);
  const key = primaryKeys[0]?.columns ?? columns.filter((column) => column.primary);
  return {
    name,
    key: key.map((column) => snakeCase(column.name)),
    serials: columns
      .filter((column) => column.getSQLType() === "bigserial")
      .map((column) => snakeCase(column.name)),
  };
}

/** A column's name in the database, as drizzle's `casing: "snake_case"` writes it. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
