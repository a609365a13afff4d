/** Makes a lesson draft of a document: its text, its pictures beside the topic's lessons, and a report of what is missing. */
import type { Viewer } from "~/features/accounts/viewer";
import { assertMayEditTopic } from "~/features/catalog/topic-policy.server";
import { addStudioMedia, storeMediaBytes } from "~/features/lessons/save-media.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import type { MediaPlace } from "~/platform/storage/media-store.server";
import { LOSSES, type Loss } from "./html-to-mdx";
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
  | { fault: NewLessonFault | DocumentFault };

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
  const made = await createLesson(db, viewer, { topicId, title, body: plainText(`${text.trim()}\n`) });
  if ("fault" in made) return made;
  for (const picture of pictures) {
    await storeMediaBytes(place, [picture]);
    await db.transaction((tx) => addStudioMedia(tx, topicId, picture, now()));
  }
  return { draftId: made.draftId, report: { pictures: pictures.length, lost, warnings } };
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
