/** A question that may be graded again, and whether the viewer may do it. */
import { and, eq } from "drizzle-orm";
import { questionRevisions, questions } from "#drizzle/schema/quizzes";
import type { Viewer } from "~/features/accounts/viewer";
import { readProgramme } from "~/features/catalog/read-programme.server";
import { mayEditTopic, mayReview, maySeeAuthoring } from "~/features/catalog/topic-policy.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";

export interface RegradableQuestion {
  id: string;
  key: string;
  topicId: string;
  /** The revision in use: its key is the right one. */
  revisionId: string;
  number: number;
  type: string;
  body: unknown;
  /** Why the viewer may only look; null: they may apply it. */
  onlyLooks: "not-reviewer" | "own-text" | null;
}

/** Throws notFound for a question of somebody else's topic, and for one that no test draws. */
export async function loadRegradable(
  db: Database,
  viewer: Viewer,
  { topicId, key }: { topicId: string; key: string },
): Promise<RegradableQuestion> {
  if (!maySeeAuthoring(viewer, topicId)) throw notFound(`topic ${topicId}`);
  const [found] = await db
    .select({
      id: questions.id,
      key: questions.key,
      topicId: questions.topicId,
      revisionId: questionRevisions.id,
      number: questionRevisions.number,
      type: questionRevisions.type,
      body: questionRevisions.body,
      authorId: questionRevisions.authorId,
    })
    .from(questions)
    .innerJoin(questionRevisions, eq(questionRevisions.id, questions.currentRevisionId))
    .where(and(eq(questions.topicId, topicId), eq(questions.key, key)));
  if (!found) throw notFound(`no question ${key} in use`);
  const { authorId, ...question } = found;
  return { ...question, onlyLooks: await whyOnlyLooks(db, viewer, topicId, authorId) };
}

/** Marks and certificates follow from it: a reviewer decides, and not about a key of their own. */
async function whyOnlyLooks(db: Database, viewer: Viewer, topicId: string, authorId: string | null) {
  const { fourEyes } = await readProgramme(db);
  if (!fourEyes) return mayReview(viewer) || mayEditTopic(viewer, topicId) ? null : "not-reviewer";
  if (!mayReview(viewer)) return "not-reviewer";
  return authorId === viewer.personId ? "own-text" : null;
}
