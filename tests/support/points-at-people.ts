/** Which tables hold something about a person: tests ask whether each is treated as one. */
import { is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { people } from "#drizzle/schema/accounts";
import * as schema from "#drizzle/schema/index";

export function allTables(): PgTable[] {
  return (Object.values(schema) as unknown[]).filter((value): value is PgTable => is(value, PgTable));
}

export function pointsAtPeople(table: PgTable): boolean {
  const refers = getTableConfig(table).foreignKeys.some((key) => key.reference().foreignTable === people);
  return refers || "personId" in table;
}
