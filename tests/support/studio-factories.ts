/** A topic with a lesson loaded from files, and the people who write and review. */
import { join } from "node:path";
import { eq } from "drizzle-orm";
import type { LessonChange } from "#drizzle/schema/authoring";
import { lessonDrafts } from "#drizzle/schema/authoring";
import { lessons, topics } from "#drizzle/schema/catalog";
import type { Viewer } from "~/features/accounts/viewer";
import { loadContent } from "~/features/content/load-content.server";
import { publishDraft } from "~/features/studio/publish-draft.server";
import { stepDraft } from "~/features/studio/step-draft.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import type { MediaPlace } from "~/platform/storage/media-store.server";
import type { S3Settings } from "~/platform/storage/s3-settings";
import { type Files, SMALL_TREE, writeFiles } from "./content-factories";
import { makeViewer } from "./factories";

export interface Studio {
  db: Database;
  site: MediaPlace;
  topicId: string;
  lessonId: string;
  trainer: Viewer;
  stranger: Viewer;
  reviewer: Viewer;
}

/** SMALL_TREE in the database; `stranger` writes in another topic. `dataDir` is the caller's folder; with `s3`, media lie there. */
export async function makeStudio(
  db: Database,
  dataDir: string,
  files: Files = {},
  s3?: S3Settings,
): Promise<Studio> {
  const tree = writeFiles(join(dataDir, "tree"), {
    ...SMALL_TREE,
    "topics/2-hai/topic.yaml": "title: Chuyên đề hai\n",
    ...files,
  });
  const { faults } = await loadContent(db, { contentDir: tree, dataDir, s3, now: now() });
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  const topicId = await topicOf(db, "mot");
  const [lesson] = await db.select().from(lessons).where(eq(lessons.slug, "bai-dau"));
  return {
    db,
    site: { dataDir, s3 },
    topicId,
    lessonId: lesson?.id ?? "",
    trainer: await makeViewer(db, [{ role: "source-trainer", topicId }]),
    stranger: await makeViewer(db, [{ role: "source-trainer", topicId: await topicOf(db, "hai") }]),
    reviewer: await makeViewer(db, [{ role: "reviewer" }]),
  };
}

async function topicOf(db: Database, slug: string): Promise<string> {
  const [topic] = await db.select({ id: topics.id }).from(topics).where(eq(topics.slug, slug));
  if (!topic) throw new Error(`no topic ${slug}`);
  return topic.id;
}

export async function draftOf(db: Database, draftId: string) {
  const [draft] = await db.select().from(lessonDrafts).where(eq(lessonDrafts.id, draftId));
  if (!draft) throw new Error(`no draft ${draftId}`);
  return draft;
}

/** From the draft as it is to learners: sent by the trainer, approved by the reviewer, published at once. */
export async function publishAll(
  { db, site, trainer, reviewer }: Studio,
  draftId: string,
  change: LessonChange,
): Promise<void> {
  const { version } = await draftOf(db, draftId);
  const faults = [
    await stepDraft(db, trainer, { draftId, act: "submit", version }, site),
    await stepDraft(db, reviewer, { draftId, act: "approve", version }, site),
    await publishDraft(db, trainer, { draftId, version, change, at: null }, site),
  ].filter((fault) => fault !== undefined);
  if (faults.length > 0) throw new Error(faults.join());
}
