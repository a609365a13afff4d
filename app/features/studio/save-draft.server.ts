/** Keeps what an author typed. Whoever saves from an older version is shown both texts; nothing is overwritten. */
import { eq } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { lessonDrafts } from "#drizzle/schema/authoring";
import type { Viewer } from "~/features/accounts/viewer";
import { LONGEST_SOURCE } from "~/features/lessons/mdx/guard-bulk";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { hasFourEyes, lockDraft, stateAfter, whatKeeps } from "./load-draft.server";

/** What is kept may be a little more than what can be published, so that a text that grew too long is not lost. */
export const LONGEST_KEPT = LONGEST_SOURCE.lesson * 4;

export type SaveResult =
  | { saved: true; version: number }
  /** Somebody saved in between: their text, to be compared with the one that was sent. */
  | { conflict: { source: string; version: number; savedByName: string; savedAt: Date } }
  | { fault: "notNow" | "tooLong" };

/** `version`: the one the text was written from. A text that is there already is not saved again. */
export async function saveDraft(
  db: Database,
  viewer: Viewer,
  { draftId, version, source: sent }: { draftId: string; version: number; source: string },
): Promise<SaveResult> {
  const source = plainText(sent);
  if (source.length > LONGEST_KEPT) return { fault: "tooLong" };
  const fourEyes = await hasFourEyes(db);
  return db.transaction(async (tx): Promise<SaveResult> => {
    const draft = await lockDraft(tx, viewer, draftId);
    if (whatKeeps("save", viewer, draft, fourEyes)) return { fault: "notNow" };
    if (draft.source === source) return { saved: true, version: draft.version };
    if (draft.version !== version) {
      const { source: theirs, version: newer, savedAt } = draft;
      const [person] = await tx
        .select({ name: people.fullName })
        .from(people)
        .where(eq(people.id, draft.savedBy));
      return {
        conflict: { source: theirs, version: newer, savedAt, savedByName: person?.name ?? "" },
      };
    }
    const { personId } = viewer;
    await tx
      .update(lessonDrafts)
      .set({
        source,
        version: version + 1,
        state: stateAfter(draft, "save"),
        authors: [...new Set([...draft.authors, personId])],
        approvedBy: null,
        savedBy: personId,
        savedAt: now(),
      })
      .where(eq(lessonDrafts.id, draftId));
    return { saved: true, version: version + 1 };
  });
}

/** Line ends as files have them, letters composed; PostgreSQL stores no NUL. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replaceAll("\0", "").normalize("NFC");
}
