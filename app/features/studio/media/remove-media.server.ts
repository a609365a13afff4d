/** Takes a file that nothing uses out of a topic's library, and out of the store when no other lesson shows it. */
import { and, eq, like } from "drizzle-orm";
import { lessonRevisions, mediaFiles, topicMedia } from "#drizzle/schema/lessons";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { assertMayEditTopic } from "~/features/catalog/topic-policy.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { enqueueJob } from "~/platform/jobs/enqueue-job.server";
import { dropMedia, lockMedia } from "./drop-media.server";
import { usesOf } from "./read-library.server";

/** "used": somewhere it is shown, or could be again. "fromFiles": content/ holds it, and would bring it back. */
export async function removeMedia(
  db: Database,
  viewer: Viewer,
  { topicId, path }: { topicId: string; path: string },
): Promise<"used" | "fromFiles" | undefined> {
  assertMayEditTopic(viewer, topicId);
  return db.transaction(async (tx) => {
    await lockMedia(tx);
    const place = and(eq(topicMedia.topicId, topicId), eq(topicMedia.path, path));
    const [row] = await tx.select().from(topicMedia).where(place);
    if (!row) throw notFound(`media ${path}`);
    if (!row.fromStudio) return "fromFiles";
    if ((await usesOf(tx, topicId))(path).length > 0) return "used";
    await tx.delete(topicMedia).where(place);
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "media.removed",
      subject: { type: "topic", id: topicId },
      detail: { path },
    });
    if (await isShown(tx, row.hash)) return undefined;
    await tx.delete(mediaFiles).where(eq(mediaFiles.hash, row.hash));
    await enqueueJob(tx, dropMedia, { hash: row.hash });
    return undefined;
  });
}

async function isShown(tx: Database, hash: string): Promise<boolean> {
  const [named] = await tx
    .select({ path: topicMedia.path })
    .from(topicMedia)
    .where(eq(topicMedia.hash, hash))
    .limit(1);
  if (named) return true;
  const [drawn] = await tx
    .select({ id: lessonRevisions.id })
    .from(lessonRevisions)
    .where(like(lessonRevisions.html, `%/media/${hash}/%`))
    .limit(1);
  return drawn !== undefined;
}
