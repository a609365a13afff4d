/** What the editor can insert from a topic's library, and one more file for it from inside the editor. */
import { eq } from "drizzle-orm";
import { topicMedia } from "#drizzle/schema/lessons";
import type { Database } from "~/platform/database/client.server";
import type { LibraryChoice } from "../editor/insert-forms";
import { captionsBeside } from "./captions-address";

/** By name. */
export async function libraryChoices(db: Database, topicId: string): Promise<LibraryChoice[]> {
  const files = await db
    .select({
      path: topicMedia.path,
      alt: topicMedia.alt,
      captions: topicMedia.captions,
      poster: topicMedia.poster,
    })
    .from(topicMedia)
    .where(eq(topicMedia.topicId, topicId))
    .orderBy(topicMedia.path);
  return files.map((file) => ({ ...file, captions: file.captions ?? captionsBeside(file.path, files) }));
}
