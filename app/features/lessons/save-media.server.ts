/** Keeps the files that lessons show: bytes once by hash under DATA_DIR, names by topic in the database. */
import { createHash, randomBytes } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { and, eq, inArray } from "drizzle-orm";
import { mediaFiles, topicMedia } from "#drizzle/schema/lessons";
import type { Database } from "~/platform/database/client.server";
import { writeDifferences } from "~/platform/database/write-differences";
import type { MediaRef } from "./mdx/resolve-media";
import { makeForms } from "./media/make-forms.server";
import { widthsOf } from "./media/picture-widths";

export interface MediaFile {
  /** As lessons name it: "media/ba-khai-niem.svg". */
  path: string;
  /** Where the bytes are to be read. */
  absolute: string;
  /** SHA-256 of the bytes. */
  hash: string;
  bytes: number;
  mime: string;
  /** Pixels, where known. */
  width: number | null;
  height: number | null;
}

/** Where the bytes lie under DATA_DIR, and the address under which they are served. */
export function mediaPath({ hash, path }: Pick<MediaFile, "hash" | "path">): string {
  return `media/${hash}/${basename(path)}`;
}

/** What the compiler writes into a lesson for a file it shows. */
export function mediaRef(file: MediaFile): MediaRef {
  const { hash, mime, width, height } = file;
  const widths = widthsOf(file);
  return {
    hash,
    url: `/${mediaPath(file)}`,
    mime,
    ...(widths.length > 0 ? { widths } : {}),
    ...(width && height ? { width, height } : {}),
  };
}

/**
 * Copies what is not there yet, and makes the smaller forms of photographs. A file appears under its name only when it is whole, so a killed process and
 * a second one at the same work do no harm. Rejects when the bytes are no longer those of `hash`.
 */
export async function storeMediaBytes(dataDir: string, files: readonly MediaFile[]): Promise<void> {
  for (const file of files) {
    const target = join(dataDir, mediaPath(file));
    const present = await stat(target).catch(() => undefined);
    const incoming = join(dataDir, "incoming");
    if (present?.size !== file.bytes) await copyWhole(file, target, incoming);
    await makeForms(target, file, { folder: dirname(target), incoming });
  }
}

async function copyWhole({ absolute, hash, path }: MediaFile, target: string, incoming: string) {
  await mkdir(incoming, { recursive: true });
  await mkdir(dirname(target), { recursive: true });
  const part = join(incoming, randomBytes(8).toString("hex"));
  const sum = createHash("sha256");
  const summing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum.update(chunk);
      done(null, chunk);
    },
  });
  try {
    await pipeline(createReadStream(absolute), summing, createWriteStream(part, { flush: true }));
    if (sum.digest("hex") !== hash) throw new Error(`${path} changed while it was being loaded.`);
    await rename(part, target);
  } finally {
    await rm(part, { force: true });
  }
}

/**
 * Returns how many rows were written. `topicId`'s names become exactly these, beside those that the studio has given:
 * a file never takes the place of one of them. `tx`: the caller's transaction.
 */
export async function saveMedia(
  tx: Database,
  topicId: string,
  files: readonly MediaFile[],
  now: Date,
): Promise<number> {
  const added = await addFiles(tx, files, now);
  const stored = await tx.select().from(topicMedia).where(eq(topicMedia.topicId, topicId));
  const ofStudio = new Set(stored.flatMap(({ path, fromStudio }) => (fromStudio ? path : [])));
  const place = (path: string) => and(eq(topicMedia.topicId, topicId), eq(topicMedia.path, path));
  return (
    added +
    (await writeDifferences(
      files.filter(({ path }) => !ofStudio.has(path)).map(({ path, hash }) => ({ topicId, path, hash })),
      {
        key: ({ path }) => path,
        stored: new Map(stored.map((row) => [row.path, row])),
        insert: async (missing) => void (await tx.insert(topicMedia).values(missing)),
        update: async (row) => void (await tx.update(topicMedia).set(row).where(place(row.path))),
        remove: async (row) => void (await tx.delete(topicMedia).where(place(row.path))),
        mayRemove: ({ fromStudio }) => !fromStudio,
      },
    ))
  );
}

/** The files that a topic's authors may show, with where their bytes lie. By name. */
export async function mediaOfTopic(db: Database, topicId: string, dataDir: string): Promise<MediaFile[]> {
  const rows = await db
    .select({
      path: topicMedia.path,
      hash: mediaFiles.hash,
      mime: mediaFiles.mime,
      bytes: mediaFiles.bytes,
      width: mediaFiles.width,
      height: mediaFiles.height,
    })
    .from(topicMedia)
    .innerJoin(mediaFiles, eq(mediaFiles.hash, topicMedia.hash))
    .where(eq(topicMedia.topicId, topicId))
    .orderBy(topicMedia.path);
  return rows.map((row) => ({ ...row, absolute: join(dataDir, mediaPath(row)) }));
}

/**
 * Puts a file beside a topic's lessons from the studio. Its bytes lie where storeMediaBytes put them before; a name in
 * use gets the new bytes. In the caller's transaction.
 */
export async function addStudioMedia(
  tx: Database,
  topicId: string,
  file: MediaFile & { alt?: string },
  now: Date,
): Promise<void> {
  await addFiles(tx, [file], now);
  const row = { topicId, path: file.path, hash: file.hash, fromStudio: true, alt: file.alt ?? null };
  await tx
    .insert(topicMedia)
    .values(row)
    .onConflictDoUpdate({ target: [topicMedia.topicId, topicMedia.path], set: row });
}

async function addFiles(tx: Database, files: readonly MediaFile[], now: Date): Promise<number> {
  if (files.length === 0) return 0;
  const hashes = files.map(({ hash }) => hash);
  const stored = await tx
    .select({ hash: mediaFiles.hash })
    .from(mediaFiles)
    .where(inArray(mediaFiles.hash, hashes));
  const known = new Set(stored.map(({ hash }) => hash));
  const missing = [...new Map(files.map((file) => [file.hash, file])).values()].filter(
    ({ hash }) => !known.has(hash),
  );
  if (missing.length > 0)
    await tx.insert(mediaFiles).values(
      missing.map(({ hash, mime, bytes, width, height }) => ({
        hash,
        mime,
        bytes,
        width,
        height,
        createdAt: now,
      })),
    );
  return missing.length;
}
