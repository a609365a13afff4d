/** What is done with several questions at once: approved, retired, brought back, moved to a lesson, tagged. */
import { and, asc, eq, inArray } from "drizzle-orm";
import { questionRevisions, questions } from "#drizzle/schema/quizzes";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { readProgramme } from "~/features/catalog/read-programme.server";
import { mayEditTopic, mayReview } from "~/features/catalog/topic-policy.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { addRevision } from "../save-questions.server";
import type { QuestionDraft } from "./question-draft";
import { checkDraft, readQuestion } from "./read-question";
import { lastNumber, lessonIdOf } from "./save-draft.server";
import { searchTextOf } from "./search-text";

export type BulkChange =
  | { act: "approve" }
  | { act: "retire" }
  | { act: "revive" }
  | { act: "tag"; fields: Partial<Pick<QuestionDraft, "lesson" | "difficulty" | "skill">> };

export interface BulkResult {
  changed: number;
  /** Their own: somebody else must approve them. */
  ownText: number;
}

type Question = typeof questions.$inferSelect;

/** Ids that are not of this topic are as if they were not given. Throws notFound when the viewer may not. */
export async function changeQuestions(
  db: Database,
  viewer: Viewer,
  { topicId, ids, change, now }: { topicId: string; ids: readonly string[]; change: BulkChange; now: Date },
): Promise<BulkResult> {
  const { fourEyes } = await readProgramme(db);
  const writes = mayEditTopic(viewer, topicId);
  const may = change.act === "approve" ? mayReview(viewer) || (!fourEyes && writes) : writes;
  if (!may) throw notFound(`topic ${topicId}`);
  const result: BulkResult = { changed: 0, ownText: 0 };
  if (ids.length === 0) return result;
  return db.transaction(async (tx) => {
    const chosen = await tx
      .select()
      .from(questions)
      .where(and(eq(questions.topicId, topicId), inArray(questions.id, [...ids])))
      .orderBy(asc(questions.id))
      .for("update");
    for (const question of chosen) {
      const outcome = await changeOne(tx, viewer, question, change, fourEyes, now);
      if (outcome === "changed") result.changed++;
      if (outcome === "ownText") result.ownText++;
    }
    return result;
  });
}

async function changeOne(
  tx: Database,
  viewer: Viewer,
  question: Question,
  change: BulkChange,
  fourEyes: boolean,
  now: Date,
): Promise<"changed" | "same" | "ownText"> {
  const set = (values: Partial<Question>) =>
    tx.update(questions).set(values).where(eq(questions.id, question.id));
  const done = async (action: Parameters<typeof recordEvent>[1]["action"]) => {
    const subject = { type: "question", id: question.id };
    await recordEvent(tx, { actorId: viewer.personId, action, subject, detail: { number: question.key } });
    return "changed" as const;
  };
  if (change.act === "approve") {
    const { waitingRevisionId } = question;
    if (!waitingRevisionId) return "same";
    if (fourEyes && (await authorOf(tx, waitingRevisionId)) === viewer.personId) return "ownText";
    await set({ currentRevisionId: waitingRevisionId, waitingRevisionId: null, studioAt: now });
    return done("question.approved");
  }
  if (change.act === "tag")
    return (await retag(tx, viewer, question, change.fields, now)) ? done("question.tagged") : "same";
  const retires = change.act === "retire";
  if ((question.retiredAt !== null) === retires) return "same";
  await set({ retiredAt: retires ? now : null, studioAt: now });
  return done(retires ? "question.retired" : "question.revived");
}

/**
 * Tags stand in the authored text, so they make a revision; what learners see stays word for word, so it needs no
 * new approval. False: nothing to change.
 */
async function retag(
  tx: Database,
  _viewer: Viewer,
  question: Question,
  fields: Partial<QuestionDraft>,
  now: Date,
): Promise<boolean> {
  const set: Partial<Question> = {};
  for (const pointer of ["currentRevisionId", "waitingRevisionId"] as const) {
    const [revision] = question[pointer]
      ? await tx.select().from(questionRevisions).where(eq(questionRevisions.id, question[pointer]))
      : [];
    const draft = revision && readQuestion(revision.source);
    if (!revision || !draft) continue;
    const checked = checkDraft({ ...draft, ...fields });
    if (!checked.ok || checked.question.source === revision.source) continue;
    const id = newId();
    await addRevision(tx, id, question.id, (await lastNumber(tx, question.id)) + 1, checked.question, now, {
      // Whoever wrote the words still may not approve them.
      authorId: revision.authorId,
    });
    set[pointer] = id;
    const { lessonSlug, skill, source } = checked.question;
    set.lessonId = lessonSlug ? await lessonIdOf(tx, question.topicId, lessonSlug) : null;
    set.skill = skill;
    set.searchText = searchTextOf(source);
  }
  if (Object.keys(set).length === 0) return false;
  await tx
    .update(questions)
    .set({ ...set, studioAt: now })
    .where(eq(questions.id, question.id));
  return true;
}

async function authorOf(tx: Database, revisionId: string): Promise<string | null> {
  const [row] = await tx
    .select({ authorId: questionRevisions.authorId })
    .from(questionRevisions)
    .where(eq(questionRevisions.id, revisionId));
  return row?.authorId ?? null;
}
