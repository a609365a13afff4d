/**
 * Gives an approved text to learners, now or at a moment: it becomes the lesson's next revision, which nobody
 * rewrites. The publisher declares what it means for those who have finished: "minor", nothing; "requirement", they
 * are asked to read again and keep all they have.
 */
import { eq, max, sql } from "drizzle-orm";
import { z } from "zod";
import { LESSON_CHANGES, type LessonChange, lessonDrafts } from "#drizzle/schema/authoring";
import { lessons } from "#drizzle/schema/catalog";
import { lessonRevisions } from "#drizzle/schema/lessons";
import { simulations, topicSimulations } from "#drizzle/schema/simulations";
import type { Viewer } from "~/features/accounts/viewer";
import { simulationsIn } from "~/features/content/simulation-uses";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { newId } from "~/platform/ids.server";
import { defineJob } from "~/platform/jobs/define-job";
import { enqueueJob } from "~/platform/jobs/enqueue-job.server";
import type { MediaPlace } from "~/platform/storage/media-store.server";
import { lastPlace } from "./change-outline.server";
import { type CheckedDraft, checkDraft } from "./check-draft.server";
import { type Draft, hasFourEyes, loadDraft, lockDraft, stateAfter, whatKeeps } from "./load-draft.server";
import { recordStep } from "./record-step.server";

export type PublishFault = "notNow" | "ownText" | "changed" | "faulty" | "changeEmpty" | "momentPast";

export interface PublishWish {
  draftId: string;
  version: number;
  change: LessonChange | undefined;
  /** Null: now. */
  at: Date | null;
}

/** Undefined when published or scheduled. */
export async function publishDraft(
  db: Database,
  viewer: Viewer,
  { draftId, version, change, at }: PublishWish,
  site: MediaPlace,
): Promise<PublishFault | undefined> {
  const act = at ? "schedule" : "publish";
  if (!change) return "changeEmpty";
  if (at && at <= now()) return "momentPast";
  const fourEyes = await hasFourEyes(db);
  const seen = await loadDraft(db, viewer, draftId);
  const early = whatKeeps(act, viewer, seen, fourEyes);
  if (early) return early;
  const checked = await checkDraft(db, seen, site);
  if (checked.faults.length > 0) return "faulty";
  return db.transaction(async (tx) => {
    const draft = await lockDraft(tx, viewer, draftId);
    const kept = whatKeeps(act, viewer, draft, fourEyes);
    if (kept) return kept;
    if (draft.version !== version || draft.source !== seen.source) return "changed";
    const byId = viewer.personId;
    if (!at) {
      await writeRevision(tx, { ...draft, change }, checked, byId);
      return undefined;
    }
    await tx
      .update(lessonDrafts)
      .set({ state: stateAfter(draft, act), change, publishAt: at })
      .where(eq(lessonDrafts.id, draftId));
    await enqueueJob(tx, publishScheduled, { draftId, at: at.toISOString() }, { dueAt: at });
    await recordStep(tx, draft, {
      step: "scheduled",
      byId,
      detail: { change, publishAt: at.toISOString() },
    });
    return undefined;
  });
}

/** The moment has come. What was taken back or given another moment since is left alone; a faulty one is returned. */
export const publishScheduled = defineJob({
  kind: "publish-lesson",
  payload: z.object({ draftId: z.string(), at: z.string() }),
  async run({ app: { db, env } }, { draftId, at }) {
    const [seen] = await db.select().from(lessonDrafts).where(eq(lessonDrafts.id, draftId));
    const stands = (draft: Draft | undefined) =>
      draft?.state === "scheduled" && draft.publishAt?.toISOString() === at;
    if (!seen || !stands(seen)) return;
    const checked = await checkDraft(db, seen, env);
    await db.transaction(async (tx) => {
      const draft = await lockDraft(tx, null, draftId);
      if (!stands(draft)) return;
      if (checked.faults.length > 0) {
        await tx
          .update(lessonDrafts)
          .set({ state: stateAfter(draft, "return"), approvedBy: null, publishAt: null })
          .where(eq(lessonDrafts.id, draftId));
        await recordStep(tx, draft, { step: "returned", byId: null });
      } else await writeRevision(tx, draft, checked, null);
    });
  },
});

/** `byId` null: at the scheduled moment. In the transaction that holds the draft. */
async function writeRevision(
  tx: Database,
  draft: Draft,
  { shown }: CheckedDraft,
  byId: string | null,
): Promise<void> {
  const change = LESSON_CHANGES.find((one) => one === draft.change);
  if (!shown || !change) throw new Error(`Draft ${draft.id} has nothing to publish.`);
  const revisionId = newId();
  const lesson = await placeLesson(tx, draft, revisionId, change);
  await tx.insert(lessonRevisions).values({
    ...shown.text,
    id: revisionId,
    lessonId: lesson.id,
    number: lesson.number,
    source: draft.source,
    sourceHash: shown.lesson.sourceHash,
    createdAt: now(),
  });
  await addPractices(tx, draft);
  await tx
    .update(lessonDrafts)
    .set({
      state: stateAfter(draft, "publish"),
      change,
      lessonId: lesson.id,
      revisionId,
      closedAt: now(),
    })
    .where(eq(lessonDrafts.id, draft.id));
  await recordStep(tx, draft, {
    step: "published",
    byId,
    detail: { lessonId: lesson.id, number: String(lesson.number), change },
  });
}

/** The lesson with its new text; a new one comes last in its topic. */
async function placeLesson(
  tx: Database,
  { lessonId, topicId, slug }: Draft,
  currentRevisionId: string,
  change: LessonChange,
): Promise<{ id: string; number: number }> {
  if (!lessonId) {
    const id = newId();
    const position = await lastPlace(tx, topicId);
    await tx.insert(lessons).values({ id, topicId, slug, position, currentRevisionId, studioAt: now() });
    return { id, number: 1 };
  }
  const [latest] = await tx
    .select({ number: max(lessonRevisions.number) })
    .from(lessonRevisions)
    .where(eq(lessonRevisions.lessonId, lessonId));
  const number = (latest?.number ?? 0) + 1;
  await tx
    .update(lessons)
    .set({ currentRevisionId, studioAt: now(), ...(change === "requirement" ? { requirement: number } : {}) })
    .where(eq(lessons.id, lessonId));
  return { id: lessonId, number };
}

/** A practice that the text shows belongs to the topic from now on; it stays voluntary. */
async function addPractices(tx: Database, { topicId, source }: Draft): Promise<void> {
  for (const slug of simulationsIn(source))
    await tx.execute(sql`insert into ${topicSimulations} (topic_id, simulation_id, position, required)
      select ${topicId}, ${simulations.id}, coalesce((select max(position) from ${topicSimulations}
        where topic_id = ${topicId}), 0) + 1, false
      from ${simulations} where ${simulations.slug} = ${slug}
      on conflict do nothing`);
}
