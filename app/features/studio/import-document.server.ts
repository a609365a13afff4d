/** Makes a lesson draft of a document: its text, its pictures beside the topic's lessons, and a report of what is missing. */
import type { Viewer } from "~/features/accounts/viewer";
import { assertMayEditTopic } from "~/features/catalog/topic-policy.server";
import type { MediaFile } from "~/features/lessons/save-media.server";
import type { Database } from "~/platform/database/client.server";
import type { MediaPlace } from "~/platform/storage/media-store.server";
import { StoreError } from "~/platform/storage/store-error";
import { LOSSES, type Loss } from "./html-to-mdx";
import { bringMedia, checkQuota, nameMedia } from "./media/add-media.server";
import { lockMedia } from "./media/drop-media.server";
import { RefusedFile } from "./media/media-refusal";
import { createLesson, type NewLessonFault } from "./open-draft.server";
import { type DocumentFault, readDocument } from "./read-document.server";
import { plainText } from "./save-draft.server";

export interface ImportReport {
  pictures: number;
  lost: Partial<Record<Loss, number>>;
  warnings: number;
}

export type ImportResult =
  | { draftId: string; report: ImportReport }
  | { fault: NewLessonFault | DocumentFault | "fileQuota" | "fileStore" };

/** Nothing is stored when there is a fault. */
export async function importDocument(
  db: Database,
  viewer: Viewer,
  { topicId, title, bytes }: { topicId: string; title: string; bytes: Buffer },
  place: MediaPlace,
): Promise<ImportResult> {
  assertMayEditTopic(viewer, topicId);
  const read = await readDocument(bytes, "hinh");
  if (!read.ok) return { fault: read.fault };
  const { text, lost, pictures, warnings } = read.document;
  const kept = await bringPictures(db, topicId, pictures, place);
  if (kept) return { fault: kept };
  const made = await createLesson(db, viewer, { topicId, title, body: plainText(`${text.trim()}\n`) });
  if ("fault" in made) return made;
  await db.transaction(async (tx) => {
    await lockMedia(tx);
    for (const picture of pictures) await nameMedia(tx, viewer, topicId, picture, place);
  });
  return { draftId: made.draftId, report: { pictures: pictures.length, lost, warnings } };
}

/** Before anything is written: a store that is down, or a topic without room, refuses the document as a whole. */
async function bringPictures(
  db: Database,
  topicId: string,
  pictures: readonly MediaFile[],
  place: MediaPlace,
): Promise<"fileQuota" | "fileStore" | undefined> {
  if (pictures.length === 0) return undefined;
  try {
    const bytes = pictures.reduce((sum, one) => sum + one.bytes, 0);
    await checkQuota(db, topicId, bytes, pictures.length);
    for (const picture of pictures) await bringMedia(db, picture, place);
    return undefined;
  } catch (error) {
    if (error instanceof RefusedFile) return "fileQuota";
    if (error instanceof StoreError) return "fileStore";
    throw error;
  }
}

/** The report in an address, for the page that shows it. */
export function reportQuery({ pictures, lost, warnings }: ImportReport): string {
  const counts = Object.entries(lost).map(([loss, count]) => [loss, String(count)]);
  return new URLSearchParams([["nhap", String(pictures)], ["khac", String(warnings)], ...counts]).toString();
}

export function readReport(query: URLSearchParams): ImportReport | null {
  const count = (name: string) => Math.min(9_999, Number(/^\d{1,4}$/.exec(query.get(name) ?? "")?.[0] ?? 0));
  if (!query.has("nhap")) return null;
  const lost = Object.fromEntries(LOSSES.flatMap((loss) => (count(loss) > 0 ? [[loss, count(loss)]] : [])));
  return { pictures: count("nhap"), lost, warnings: count("khac") };
}
