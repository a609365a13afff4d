/** Sends a draft to review, takes it back, comments, returns, approves, discards: all but publishing. */
import { and, eq, isNull } from "drizzle-orm";
import { draftComments, lessonDrafts } from "#drizzle/schema/authoring";
import type { Viewer } from "~/features/accounts/viewer";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import type { MediaPlace } from "~/platform/storage/media-store.server";
import { normalizeLine } from "~/platform/text/normalize";
import { checkDraft } from "./check-draft.server";
import { isClosed, STEP_OF } from "./draft-state";
import { type Draft, hasFourEyes, loadDraft, lockDraft, stateAfter, whatKeeps } from "./load-draft.server";
import { recordStep } from "./record-step.server";

export type StepAct = "submit" | "withdraw" | "return" | "approve" | "unschedule" | "discard";

/**
 * "notNow": the state has changed. "changed": somebody saved another text than was looked at. "faulty": it has
 * faults to correct first. "noReason": returned without a word. "ownText": four eyes.
 */
export type StepFault = "notNow" | "changed" | "faulty" | "noReason" | "ownText";

export const LONGEST_NOTE = 2_000;

export interface StepWish {
  draftId: string;
  act: StepAct;
  /** The version that was looked at. */
  version: number;
  /** Words to the authors; needed to return without comments at lines. */
  note?: string;
}

/** Undefined when done. */
export async function stepDraft(
  db: Database,
  viewer: Viewer,
  { draftId, act, version, note: written = "" }: StepWish,
  site: MediaPlace,
): Promise<StepFault | undefined> {
  const note = [...normalizeLine(written)].slice(0, LONGEST_NOTE).join("") || null;
  const fourEyes = await hasFourEyes(db);
  const seen = await loadDraft(db, viewer, draftId);
  const early = whatKeeps(act, viewer, seen, fourEyes);
  if (early) return early;
  if ((act === "submit" || act === "approve") && (await checkDraft(db, seen, site)).faults.length > 0)
    return "faulty";
  return db.transaction(async (tx) => {
    const draft = await lockDraft(tx, viewer, draftId);
    const kept = whatKeeps(act, viewer, draft, fourEyes);
    if (kept) return kept;
    if (draft.version !== version || draft.source !== seen.source) return "changed";
    if (act === "return" && !note && (await openComments(tx, draft)) === 0) return "noReason";
    const state = stateAfter(draft, act);
    await tx
      .update(lessonDrafts)
      .set({
        state,
        approvedBy: act === "approve" ? viewer.personId : act === "unschedule" ? draft.approvedBy : null,
        ...(state === "scheduled" ? {} : { publishAt: null }),
        ...(isClosed(state) ? { closedAt: now() } : {}),
      })
      .where(eq(lessonDrafts.id, draftId));
    await recordStep(tx, draft, { step: STEP_OF[act], byId: viewer.personId, note });
    return undefined;
  });
}

async function openComments(tx: Database, { id }: Draft): Promise<number> {
  const rows = await tx
    .select({ id: draftComments.id })
    .from(draftComments)
    .where(and(eq(draftComments.draftId, id), isNull(draftComments.doneAt)));
  return rows.length;
}

export type CommentFault = "notNow" | "changed" | "commentEmpty" | "noLine";

/** A reviewer's word at a line of the version they read. Undefined when kept. */
export async function commentOnLine(
  db: Database,
  viewer: Viewer,
  {
    draftId,
    version,
    line,
    words: written,
  }: { draftId: string; version: number; line: number; words: string },
): Promise<CommentFault | undefined> {
  const words = [...normalizeLine(written)].slice(0, LONGEST_NOTE).join("");
  if (!words) return "commentEmpty";
  const fourEyes = await hasFourEyes(db);
  return db.transaction(async (tx) => {
    const draft = await lockDraft(tx, viewer, draftId);
    if (whatKeeps("comment", viewer, draft, fourEyes)) return "notNow";
    if (draft.version !== version) return "changed";
    const quote = draft.source.split("\n")[line - 1];
    if (quote === undefined) return "noLine";
    await tx
      .insert(draftComments)
      .values({ id: newId(), draftId, version, line, quote, words, byId: viewer.personId, at: now() });
    return undefined;
  });
}

/** Its author, or whoever may write in the draft, says that a comment is dealt with; or that it is not, after all. */
export async function markComment(
  db: Database,
  viewer: Viewer,
  { draftId, commentId, done }: { draftId: string; commentId: string; done: boolean },
): Promise<void> {
  await loadDraft(db, viewer, draftId);
  const marked = await db
    .update(draftComments)
    .set({ doneAt: done ? now() : null })
    .where(and(eq(draftComments.id, commentId), eq(draftComments.draftId, draftId)))
    .returning({ id: draftComments.id });
  if (marked.length === 0) throw notFound(`comment ${commentId}`);
}
