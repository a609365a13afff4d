/** Stores what a trainer wrote as a question's next revision. It is drawn once a second person has approved it. */
import { and, eq, sql } from "drizzle-orm";
import { lessons } from "#drizzle/schema/catalog";
import { questionRevisions, questions } from "#drizzle/schema/quizzes";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { mayEditTopic } from "~/features/catalog/topic-policy.server";
import type { Fault } from "~/features/lessons/mdx/fault";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import type { ParsedQuestion } from "../parse-questions";
import { addRevision } from "../save-questions.server";
import { type QuestionDraft, sameDraft } from "./question-draft";
import { checkDraft, readQuestion } from "./read-question";
import { searchTextOf } from "./search-text";
import { keyFor, tidyDraft } from "./write-question";

export type SavedDraft =
  | { ok: true; key: string; outcome: "added" | "changed" | "same" }
  | { ok: false; faults: Fault[] };

export interface DraftToSave {
  topicId: string;
  draft: QuestionDraft;
  now: Date;
}

/**
 * A draft without a key is a new question; one whose key the topic has becomes that question's next revision, and
 * one that says what is stored already changes nothing. Throws notFound for somebody else's topic.
 */
export async function saveDraft(
  db: Database,
  viewer: Viewer,
  { topicId, draft, now }: DraftToSave,
): Promise<SavedDraft> {
  if (!mayEditTopic(viewer, topicId)) throw notFound(`topic ${topicId}`);
  return db.transaction((tx) => storeDraft(tx, viewer, topicId, draft, now));
}

/** The same in the caller's transaction; the caller has decided that the viewer may. */
export async function storeDraft(
  tx: Database,
  viewer: Viewer,
  topicId: string,
  typed: QuestionDraft,
  now: Date,
): Promise<SavedDraft> {
  const tidy = tidyDraft(typed);
  const draft = tidy.key ? tidy : { ...tidy, key: keyFor(tidy) };
  const checked = checkDraft(draft);
  if (!checked.ok) return checked;
  const { question } = checked;
  const lessonId = question.lessonSlug ? await lessonIdOf(tx, topicId, question.lessonSlug) : null;
  const marks = { lessonId, skill: question.skill, searchText: searchTextOf(question.source), studioAt: now };
  const [stored] = await tx
    .select()
    .from(questions)
    .where(and(eq(questions.topicId, topicId), eq(questions.key, draft.key)))
    .for("update");
  if (!stored) {
    const id = newId();
    const [{ last } = { last: 0 }] = await tx
      .select({ last: sql<number>`coalesce(max(${questions.position}), 0)`.mapWith(Number) })
      .from(questions)
      .where(eq(questions.topicId, topicId));
    const waitingRevisionId = newId();
    await tx
      .insert(questions)
      .values({ id, topicId, key: draft.key, position: last + 1, waitingRevisionId, ...marks });
    await addRevision(tx, waitingRevisionId, id, 1, question, now, { authorId: viewer.personId });
    await tell(tx, viewer, id, question);
    return { ok: true, key: draft.key, outcome: "added" };
  }
  const latestId = stored.waitingRevisionId ?? stored.currentRevisionId ?? "";
  const [latest] = await tx.select().from(questionRevisions).where(eq(questionRevisions.id, latestId));
  const before = latest && readQuestion(latest.source);
  if (before && sameDraft(before, draft) && !stored.retiredAt)
    return { ok: true, key: draft.key, outcome: "same" };
  const waitingRevisionId = newId();
  await addRevision(tx, waitingRevisionId, stored.id, (await lastNumber(tx, stored.id)) + 1, question, now, {
    authorId: viewer.personId,
  });
  await tx
    .update(questions)
    .set({ waitingRevisionId, ...marks, retiredAt: null })
    .where(eq(questions.id, stored.id));
  await tell(tx, viewer, stored.id, question);
  return { ok: true, key: draft.key, outcome: "changed" };
}

export async function lastNumber(tx: Database, questionId: string): Promise<number> {
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(${questionRevisions.number}), 0)`.mapWith(Number) })
    .from(questionRevisions)
    .where(eq(questionRevisions.questionId, questionId));
  return row?.last ?? 0;
}

export async function lessonIdOf(tx: Database, topicId: string, slug: string): Promise<string | null> {
  const [lesson] = await tx
    .select({ id: lessons.id })
    .from(lessons)
    .where(and(eq(lessons.topicId, topicId), eq(lessons.slug, slug)));
  return lesson?.id ?? null;
}

function tell(tx: Database, viewer: Viewer, id: string, { key }: ParsedQuestion) {
  return recordEvent(tx, {
    actorId: viewer.personId,
    action: "question.saved",
    subject: { type: "question", id },
    detail: { number: key },
  });
}
