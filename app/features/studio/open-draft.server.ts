/** Begins a text: a new lesson, or the next revision of one that learners read. */
import { and, eq, isNull } from "drizzle-orm";
import { stringify } from "yaml";
import { lessonDrafts } from "#drizzle/schema/authoring";
import { lessons, topics } from "#drizzle/schema/catalog";
import { lessonRevisions } from "#drizzle/schema/lessons";
import type { Viewer } from "~/features/accounts/viewer";
import { assertMayEditTopic } from "~/features/catalog/topic-policy.server";
import { addressOf } from "~/features/content/field-schemas";
import { RESERVED_ADDRESSES } from "~/features/content/reserved-addresses";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { normalizeLine } from "~/platform/text/normalize";
import { recordStep } from "./record-step.server";

export type NewLessonFault = "titleEmpty" | "titleLong" | "addressTaken";

/**
 * The draft's id, or why there is none. `body` begins it, below a head with the title; the lesson's address is
 * made from the title and stays.
 */
export async function createLesson(
  db: Database,
  viewer: Viewer,
  { topicId, title: written, body = "" }: { topicId: string; title: string; body?: string },
): Promise<{ draftId: string } | { fault: NewLessonFault }> {
  assertMayEditTopic(viewer, topicId);
  const title = normalizeLine(written);
  if (!title || addressOf(title) === "") return { fault: "titleEmpty" };
  if (title.length > 200) return { fault: "titleLong" };
  const slug = addressOf(title).slice(0, 100).replace(/-+$/, "");
  const source = `---\n${stringify({ title }, { lineWidth: 0 })}---\n\n${body}`;
  return db.transaction(async (tx) => {
    await lockTopic(tx, topicId);
    if (RESERVED_ADDRESSES.has(slug) || (await isTaken(tx, topicId, slug))) return { fault: "addressTaken" };
    return { draftId: await begin(tx, viewer, { topicId, slug, source }) };
  });
}

/** The open draft of a lesson in use, begun from its current text when there is none yet. */
export async function openDraft(
  db: Database,
  viewer: Viewer,
  lessonId: string,
  /** Instead of the current text: an earlier one that is brought back, or a file's. */
  from?: { source: string },
): Promise<{ draftId: string; begun: boolean }> {
  return db.transaction(async (tx) => {
    const [lesson] = await tx.select().from(lessons).where(eq(lessons.id, lessonId));
    if (!lesson) throw notFound(`lesson ${lessonId}`);
    assertMayEditTopic(viewer, lesson.topicId);
    await lockTopic(tx, lesson.topicId);
    const [open] = await tx
      .select({ id: lessonDrafts.id })
      .from(lessonDrafts)
      .where(and(eq(lessonDrafts.lessonId, lessonId), isNull(lessonDrafts.closedAt)));
    if (open) return { draftId: open.id, begun: false };
    const [current] = await tx
      .select({ source: lessonRevisions.source })
      .from(lessonRevisions)
      .where(eq(lessonRevisions.id, lesson.currentRevisionId));
    const draftId = await begin(tx, viewer, {
      topicId: lesson.topicId,
      slug: lesson.slug,
      lessonId,
      baseRevisionId: lesson.currentRevisionId,
      source: from?.source ?? current?.source ?? "",
    });
    return { draftId, begun: true };
  });
}

async function begin(
  tx: Database,
  viewer: Viewer,
  text: Pick<typeof lessonDrafts.$inferInsert, "topicId" | "slug" | "source" | "lessonId" | "baseRevisionId">,
): Promise<string> {
  const draft = { ...text, id: newId(), version: 1 };
  const by = viewer.personId;
  await tx.insert(lessonDrafts).values({
    ...draft,
    authors: [by],
    createdBy: by,
    savedBy: by,
    createdAt: now(),
    savedAt: now(),
  });
  await recordStep(tx, draft, { step: "created", byId: by });
  return draft.id;
}

/** Two authors who begin at once get one draft. Not found where there is no such topic in use. */
async function lockTopic(tx: Database, topicId: string): Promise<void> {
  const [topic] = await tx
    .select({ id: topics.id })
    .from(topics)
    .where(and(eq(topics.id, topicId), isNull(topics.retiredAt)))
    .for("no key update");
  if (!topic) throw notFound(`topic ${topicId}`);
}

async function isTaken(tx: Database, topicId: string, slug: string): Promise<boolean> {
  const [lesson] = await tx
    .select({ id: lessons.id })
    .from(lessons)
    .where(and(eq(lessons.topicId, topicId), eq(lessons.slug, slug)));
  const [draft] = await tx
    .select({ id: lessonDrafts.id })
    .from(lessonDrafts)
    .where(
      and(eq(lessonDrafts.topicId, topicId), eq(lessonDrafts.slug, slug), isNull(lessonDrafts.closedAt)),
    );
  return lesson !== undefined || draft !== undefined;
}
