/** Takes a file into a topic's library: inspected, stored, and put on record. */
import { count, eq, sum } from "drizzle-orm";
import { mediaFiles, topicMedia } from "#drizzle/schema/lessons";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { assertMayEditTopic } from "~/features/catalog/topic-policy.server";
import { addressOf } from "~/features/content/field-schemas";
import { addStudioMedia, storeMediaBytes } from "~/features/lessons/save-media.server";
import { now } from "~/platform/clock.server";
import { sha256 } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { enqueueJob } from "~/platform/jobs/enqueue-job.server";
import type { MediaPlace } from "~/platform/storage/media-store.server";
import { StoreError } from "~/platform/storage/store-error";
import { normalizeLine } from "~/platform/text/normalize";
import { dropMedia, lockMedia } from "./drop-media.server";
import { inspectFile } from "./inspect-file.server";
import { type MediaRefusal, RefusedFile } from "./media-refusal";

export interface NewMedia {
  topicId: string;
  /** As the author's device calls it: only a stem for the name is taken from it. */
  name: string;
  bytes: Buffer;
  /** What a picture shows. */
  alt: string;
  /** Instead of `alt`: the picture shows nothing that words would have to tell. */
  decorative?: boolean;
}

export type AddedMedia = { path: string } | { refused: MediaRefusal; what: string };

export const QUOTA_BYTES = 500 * 1024 * 1024;
export const MOST_FILES = 400;
const LONGEST_ALT = 300;
const LONGEST_STEM = 60;

/** Milliseconds after which bytes that got no name are taken for a failed upload. */
const UNDER_WAY = 60 * 60_000;

/** Nothing is stored when the file is refused; a row is written only when its bytes lie in the store. */
export async function addMedia(
  db: Database,
  viewer: Viewer,
  { topicId, name, bytes, alt: written, decorative = false }: NewMedia,
  place: MediaPlace,
): Promise<AddedMedia> {
  assertMayEditTopic(viewer, topicId);
  const alt = normalizeLine(written);
  try {
    const { content, kind, ...file } = await inspectFile(bytes);
    if (kind === "picture" && ((alt === "") !== decorative || alt.length > LONGEST_ALT))
      throw new RefusedFile("alt");
    const hash = sha256(content);
    const stem = addressOf(name.normalize("NFC").replace(/\.[^.]*$/, "")).slice(0, LONGEST_STEM) || "tep";
    const path = `media/${stem}-${hash.slice(0, 8)}.${file.ending}`;
    const stored = { ...file, path, hash, bytes: content.length };
    const given = { ...stored, read: async () => content, formBytes: async () => undefined };
    // The work is done before the lock is taken; under it, only what somebody removed meanwhile is put back.
    await checkQuota(db, topicId, content.length);
    await enqueueJob(db, dropMedia, { hash }, { dueAt: new Date(now().getTime() + UNDER_WAY) });
    await storeMediaBytes(place, [given]);
    await db.transaction(async (tx) => {
      await lockMedia(tx);
      await checkQuota(tx, topicId, content.length);
      await storeMediaBytes(place, [given]);
      await addStudioMedia(tx, topicId, { ...stored, ...(kind === "picture" ? { alt } : {}) }, now());
      await recordEvent(tx, {
        actorId: viewer.personId,
        action: "media.added",
        subject: { type: "topic", id: topicId },
        detail: { path, bytes: content.length },
      });
    });
    return { path };
  } catch (error) {
    if (error instanceof StoreError) return { refused: "store", what: "" };
    if (error instanceof RefusedFile) return { refused: error.code, what: error.what };
    throw error;
  }
}

async function checkQuota(tx: Database, topicId: string, more: number): Promise<void> {
  const [used] = await tx
    .select({ files: count(), bytes: sum(mediaFiles.bytes).mapWith(Number) })
    .from(topicMedia)
    .innerJoin(mediaFiles, eq(mediaFiles.hash, topicMedia.hash))
    .where(eq(topicMedia.topicId, topicId));
  if ((used?.files ?? 0) >= MOST_FILES) throw new RefusedFile("count");
  if ((used?.bytes ?? 0) + more > QUOTA_BYTES) throw new RefusedFile("quota");
}
