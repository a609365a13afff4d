/**
 * Backup and restore that work on both databases and between them: rows travel as JSON made and read by
 * PostgreSQL itself, so no type is interpreted on the way. One gzip file of lines: a header, rows in table
 * order, then the media files, whether they lie in a folder or in an S3 store: restoring puts them where that
 * site keeps its own.
 */
import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { sql } from "drizzle-orm";
import { StartError } from "../env.server";
import { type MediaPlace, mediaStore, readWhole } from "../storage/media-store.server";
import { isKey, type ObjectStore } from "../storage/object-store";
import { type Database, selectRows } from "./client.server";
import { type TableShape, tablesInOrder } from "./tables.server";

const FORMAT = "bdhvs-backup-1";
const BATCH = 1_000;

export interface BackupCounts {
  rows: number;
  mediaFiles: number;
}

/** Writes everything of one moment to `file`. APP_SECRET is not in it: it must be kept apart. */
export async function writeBackup(db: Database, place: MediaPlace, file: string): Promise<BackupCounts> {
  const counts: BackupCounts = { rows: 0, mediaFiles: 0 };
  await db.transaction(
    async (tx) =>
      pipeline(
        Readable.from(backupLines(tx, mediaStore(place), counts)),
        createGzip(),
        createWriteStream(file),
      ),
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
  return counts;
}

async function* backupLines(tx: Database, store: ObjectStore, counts: BackupCounts) {
  yield line({ format: FORMAT, migrations: await migrationCount(tx) });
  for (const table of tablesInOrder()) {
    for await (const rows of rowBatches(tx, table)) {
      counts.rows += rows.length;
      yield line({ table: table.name, rows });
    }
  }
  for await (const { key } of store.list()) {
    const content = await readWhole(store, key);
    // Removed since it was listed.
    if (!content) continue;
    counts.mediaFiles++;
    yield line({ media: key, base64: content.toString("base64") });
  }
}

const line = (value: unknown) => `${JSON.stringify(value)}\n`;

async function* rowBatches(tx: Database, { name, key }: TableShape) {
  const table = sql.identifier(name);
  const keys = sql.join(
    key.map((column) => sql`t.${sql.identifier(column)}`),
    sql`, `,
  );
  const lastKeys = sql.join(
    key.map((column) => sql`l.${sql.identifier(column)}`),
    sql`, `,
  );
  for (let last: unknown; ; ) {
    const after = last
      ? sql`where (${keys}) > (select ${lastKeys} from jsonb_populate_record(null::${table}, ${JSON.stringify(last)}::jsonb) l)`
      : sql``;
    const found = await selectRows<{ row: unknown }>(
      tx,
      sql`select to_jsonb(t) as row from ${table} t ${after} order by ${keys} limit ${BATCH}`,
    );
    if (found.length === 0) return;
    yield found.map(({ row }) => row);
    last = found.at(-1)?.row;
  }
}

/** Fills an empty, migrated database and the store of media; all rows or none. */
export async function readBackup(db: Database, place: MediaPlace, file: string): Promise<BackupCounts> {
  const counts: BackupCounts = { rows: 0, mediaFiles: 0 };
  const [tables, store] = [tablesInOrder(), mediaStore(place)];
  await db.transaction(async (tx) => {
    await requireEmpty(tx, tables);
    const lines = createInterface({
      input: createReadStream(file).pipe(createGunzip()),
      crlfDelay: Number.POSITIVE_INFINITY,
    });
    let header = true;
    for await (const text of lines) {
      const entry = JSON.parse(text) as Record<string, unknown>;
      if (header) await requireSameSchema(tx, entry);
      else if (typeof entry.media === "string")
        await restoreMedia(store, entry.media, String(entry.base64), counts);
      else await restoreRows(tx, tables, entry as { table: string; rows: unknown[] }, counts);
      header = false;
    }
    if (header) throw new StartError(`${file} is empty: it is not a backup of this product.`);
    for (const { name, serials } of tables) {
      for (const column of serials) {
        await tx.execute(
          sql`select setval(pg_get_serial_sequence(${name}, ${column}), (select coalesce(max(${sql.identifier(column)}), 0) + 1 from ${sql.identifier(name)}), false)`,
        );
      }
    }
  });
  return counts;
}

async function requireEmpty(tx: Database, tables: TableShape[]) {
  for (const { name } of tables) {
    const [row] = await selectRows<{ filled: boolean }>(
      tx,
      sql`select exists (select 1 from ${sql.identifier(name)}) as filled`,
    );
    if (row?.filled)
      throw new StartError(`The database is not empty (table ${name}): restore into a new one.`);
  }
}

async function requireSameSchema(tx: Database, header: Record<string, unknown>) {
  if (header.format !== FORMAT) throw new StartError("The file is not a backup of this product.");
  const here = await migrationCount(tx);
  if (header.migrations !== here) {
    throw new StartError(
      `The backup was made by another version (schema ${header.migrations}, here ${here}): restore it with that version, then update.`,
    );
  }
}

async function restoreRows(
  tx: Database,
  tables: TableShape[],
  entry: { table: string; rows: unknown[] },
  counts: BackupCounts,
) {
  if (!tables.some(({ name }) => name === entry.table))
    throw new StartError(`The backup has an unknown table “${entry.table}”.`);
  const table = sql.identifier(entry.table);
  await tx.execute(
    sql`insert into ${table} select * from jsonb_populate_recordset(null::${table}, ${JSON.stringify(entry.rows)}::jsonb)`,
  );
  counts.rows += entry.rows.length;
}

async function restoreMedia(store: ObjectStore, key: string, base64: string, counts: BackupCounts) {
  if (!isKey(key)) throw new StartError(`The backup has a media file with a strange name: ${key}.`);
  await store.put(key, Buffer.from(base64, "base64"));
  counts.mediaFiles++;
}

async function migrationCount(tx: Database): Promise<number> {
  const [row] = await selectRows<{ count: number | string }>(
    tx,
    sql`select count(*) as count from drizzle.__drizzle_migrations`,
  );
  return Number(row?.count ?? 0);
}
