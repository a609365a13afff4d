/**
 * One Drizzle API over two drivers: PGlite in this process (default), or postgres.js with DATABASE_URL.
 * Services take a `Database`, which is a client or a transaction, and never look for a global one.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { PGlite } from "@electric-sql/pglite";
import { type SQL, sql } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import { drizzle as drizzlePostgres } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "#drizzle/schema/index";

export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

export interface OpenDatabase {
  db: Database;
  kind: "embedded" | "server";
  close(): Promise<void>;
}

const OPTIONS = { schema, casing: "snake_case" } as const;

/**
 * Opens a PostgreSQL server; `max` is the size of the pool. Without PostgreSQL's compiler: our statements take
 * milliseconds, and it spends a second and more on compiling one whose cost it estimates too high.
 */
export function openServer(url: string, max = 10): OpenDatabase {
  const connection = { TimeZone: "UTC", jit: "off" };
  const client = postgres(url, { max, onnotice: () => {}, connection });
  return {
    db: drizzlePostgres(client, OPTIONS) as unknown as Database,
    kind: "server",
    close: () => client.end({ timeout: 5 }),
  };
}

const insideTransaction = new AsyncLocalStorage<true>();

/**
 * Wraps an open PGlite. It has one connection: a query on the client from inside a transaction would wait for
 * itself for ever, so that mistake is an error here instead.
 */
export function openEmbedded(client: PGlite): OpenDatabase {
  const { query, transaction } = client;
  client.query = ((...parameters: Parameters<typeof query>) => {
    if (insideTransaction.getStore()) {
      throw new Error("A query on the client inside a transaction: pass the transaction down instead.");
    }
    return query.apply(client, parameters);
  }) as typeof query;
  client.transaction = ((work: Parameters<typeof transaction>[0]) =>
    transaction.call(client, (tx) => insideTransaction.run(true, () => work(tx)))) as typeof transaction;
  return {
    db: drizzlePglite(client, OPTIONS) as unknown as Database,
    kind: "embedded",
    close: () => client.close(),
  };
}

/** Opens (or makes) the embedded database in a folder. The caller holds the folder's lock. */
export async function openEmbeddedFolder(folder: string): Promise<OpenDatabase> {
  return openEmbedded(await PGlite.create({ dataDir: folder }));
}

/** Rows of a raw statement; the drivers wrap them differently. */
export async function selectRows<Row>(db: Database, statement: SQL): Promise<Row[]> {
  const result: unknown = await db.execute(statement);
  return (Array.isArray(result) ? result : (result as { rows: Row[] }).rows) as Row[];
}

/** The violated constraint's name, if `error` is a unique violation (PostgreSQL 23505). */
export function uniqueViolation(error: unknown): string | undefined {
  const cause = (error as { cause?: unknown }).cause ?? error;
  const { code, constraint, constraint_name } = cause as Record<string, string | undefined>;
  return code === "23505" ? (constraint_name ?? constraint) : undefined;
}

/** Throws when the database does not answer. */
export async function ping(db: Database): Promise<void> {
  await db.execute(sql`select 1`);
}
