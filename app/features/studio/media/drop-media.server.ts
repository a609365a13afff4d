/**
 * Takes bytes out of the store that no row names: of a file that was removed, or of an upload that came to nothing. It
 * is asked for before bytes are stored and with the rows that go, so a store that is down for a while leaves nothing behind.
 */
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { mediaFiles } from "#drizzle/schema/lessons";
import type { Database } from "~/platform/database/client.server";
import { defineJob } from "~/platform/jobs/define-job";
import { type MediaPlace, mediaStore } from "~/platform/storage/media-store.server";

/** Repeated over three months until the store answers. */
export const dropMedia = defineJob({
  kind: "drop-media",
  payload: z.object({ hash: z.string() }),
  attempts: 9,
  run: ({ app: { db, env } }, { hash }) => dropIfUnnamed(db, hash, env),
});

/** Under the lock of the library: bytes that somebody is just giving a name stay. */
async function dropIfUnnamed(db: Database, hash: string, place: MediaPlace): Promise<void> {
  await db.transaction(async (tx) => {
    await lockMedia(tx);
    const [named] = await tx.select().from(mediaFiles).where(eq(mediaFiles.hash, hash));
    if (!named) await mediaStore(place).remove(hash);
  });
}

/** Any number that nothing else in this database locks. */
const MEDIA_LOCK = 20_261_125;

/** Files come and go one after the other, until the caller's transaction ends. */
export async function lockMedia(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${MEDIA_LOCK})`);
}
