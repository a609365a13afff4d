/** Keeps the files that lessons show: bytes once by hash in the store of media, names by topic in the database. */
import { basename } from "node:path";
import { and, eq, inArray } from "drizzle-orm";
import { mediaFiles, topicMedia } from "#drizzle/schema/lessons";
import { sha256 } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { writeDifferences } from "~/platform/database/write-differences";
import { type MediaPlace, mediaStore, readWhole } from "~/platform/storage/media-store.server";
import { StoreError } from "~/platform/storage/store-error";
import type { MediaRef } from "./mdx/resolve-media";
import { drawForm } from "./media/draw-form.server";
import { formsOf, widthsOf } from "./media/picture-widths";

export interface MediaFile {
  /** As lessons name it: "media/ba-khai-niem.svg". */
  path: string;
  read: () => Promise<Buffer>;
  /** Bytes of a smaller form of a photograph; undefined while it has not been made. */
  formBytes: (name: string) => Promise<number | undefined>;
  /** SHA-256 of the bytes. */
  hash: string;
  bytes: number;
  mime: string;
  /** Pixels, where known. */
  width: number | null;
  height: number | null;
}

/** What the database knows of one. */
export type StoredMedia = Omit<MediaFile, "read" | "formBytes">;

type Named = Pick<MediaFile, "hash" | "path">;

/** Where the bytes lie in the store. */
export const mediaKey = ({ hash, path }: Named) => `${hash}/${basename(path)}`;

/** Where browsers find them. */
export const mediaAddress = (file: Named) => `/media/${mediaKey(file)}`;

/** What the compiler writes into a lesson for a file it shows. */
export function mediaRef(file: MediaFile): MediaRef {
  const { hash, mime, bytes, width, height } = file;
  const widths = widthsOf(file);
  return {
    hash,
    url: mediaAddress(file),
    mime,
    bytes,
    ...(widths.length > 0 ? { widths } : {}),
    ...(width && height ? { width, height } : {}),
  };
}

/**
 * Stores what is not there yet, and makes the smaller forms of photographs. Rejects when the bytes are no longer those
 * of `hash`. To be called before rows name the files: a row without its file would be a hole in a lesson.
 */
export async function storeMediaBytes(place: MediaPlace, files: readonly MediaFile[]): Promise<void> {
  const store = mediaStore(place);
  for (const file of files) {
    const [key, present] = [mediaKey(file), new Map<string, number>()];
    for await (const { key: one, bytes } of store.list(file.hash)) present.set(one, bytes);
    const whole = present.get(key) === file.bytes;
    const missing = formsOf(file).filter(({ name }) => !present.has(`${file.hash}/${name}`));
    if (whole && missing.length === 0) continue;
    const content = await file.read();
    if (sha256(content) !== file.hash) throw new Error(`${file.path} changed while it was being loaded.`);
    if (!whole) await store.put(key, content);
    for (const form of missing) await store.put(`${file.hash}/${form.name}`, await drawForm(content, form));
  }
}

/** The stored bytes. Throws StoreError when they are lost. */
export async function readMediaBytes(place: MediaPlace, file: Named): Promise<Buffer> {
  const content = await readWhole(mediaStore(place), mediaKey(file));
  if (!content) throw new StoreError(`${mediaAddress(file)} is missing: restore the media first.`);
  return content;
}

/**
 * Returns how many rows were written. `topicId`'s names become exactly these, beside those that the studio has given:
 * a file never takes the place of one of them. `tx`: the caller's transaction.
 */
export async function saveMedia(
  tx: Database,
  topicId: string,
  files: readonly StoredMedia[],
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

/** The files that a topic's authors may show. By name. */
export async function mediaOfTopic(db: Database, topicId: string, place: MediaPlace): Promise<MediaFile[]> {
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
  const store = mediaStore(place);
  return rows.map((row) => ({
    ...row,
    read: () => readMediaBytes(place, row),
    formBytes: async (name) => (await store.stat(`${row.hash}/${name}`))?.bytes,
  }));
}

/**
 * Puts a file beside a topic's lessons from the studio. Its bytes were stored by storeMediaBytes before; a name in
 * use gets the new bytes. In the caller's transaction.
 */
export async function addStudioMedia(
  tx: Database,
  topicId: string,
  file: StoredMedia & { alt?: string },
  now: Date,
): Promise<void> {
  await addFiles(tx, [file], now);
  const row = { topicId, path: file.path, hash: file.hash, fromStudio: true, alt: file.alt ?? null };
  await tx
    .insert(topicMedia)
    .values(row)
    .onConflictDoUpdate({ target: [topicMedia.topicId, topicMedia.path], set: row });
}

async function addFiles(tx: Database, files: readonly StoredMedia[], now: Date): Promise<number> {
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
