/** Brings a topic's stored bank to what its file says, save for what the studio has changed since. */
import { eq, inArray, sql } from "drizzle-orm";
import { lessons } from "#drizzle/schema/catalog";
import { questionRevisions, questions } from "#drizzle/schema/quizzes";
import { sha256 } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { newId } from "~/platform/ids.server";
import { searchTextOf } from "./bank/search-text";
import type { ParsedQuestion } from "./parse-questions";

export interface SavedQuestions {
  /** How many questions were written. */
  written: number;
  /** Those whose file says something else than the studio. */
  kept: ParsedQuestion[];
}

/**
 * A question whose text, type or difficulty changed gets a new revision; one that left the file is retired and
 * comes back under its old id when it returns. What did not change is not written. A question that the studio
 * changed is left alone until file and studio say the same; what the file says is kept beside it, unless somebody has
 * decided about that text already (bank/settle-file.server.ts).
 * `tx`: the caller's transaction.
 */
export async function saveQuestions(
  tx: Database,
  topicId: string,
  parsed: readonly ParsedQuestion[],
  now: Date,
): Promise<SavedQuestions> {
  const lessonIds = await lessonIdsBySlug(tx, topicId);
  const stored = await storedByKey(tx, topicId);
  let written = 0;
  const kept: ParsedQuestion[] = [];
  for (const [index, question] of parsed.entries()) {
    const lessonId = question.lessonSlug === null ? null : (lessonIds.get(question.lessonSlug) ?? null);
    const searchText = searchTextOf(question.source);
    const place = { lessonId, position: index + 1, retiredAt: null, skill: question.skill, searchText };
    const before = stored.get(question.key);
    stored.delete(question.key);
    if (before?.studioAt && !saysTheSame(before, question)) {
      if (before.fileSettledHash === sha256(question.source)) continue;
      kept.push(question);
      if (before.fileSource === question.source) continue;
      await tx.update(questions).set({ fileSource: question.source }).where(eq(questions.id, before.id));
    } else if (!before) await addQuestion(tx, topicId, question, place, now);
    else if (!(await updateQuestion(tx, before, question, place, now))) continue;
    written++;
  }
  const gone = [...stored.values()]
    .filter(({ retiredAt, studioAt }) => retiredAt === null && studioAt === null)
    .map(({ id }) => id);
  if (gone.length > 0) await tx.update(questions).set({ retiredAt: now }).where(inArray(questions.id, gone));
  return { written: written + gone.length, kept };
}

/** The studio's version has reached the file: from now on the file decides again. */
function saysTheSame(before: StoredQuestion, question: ParsedQuestion): boolean {
  return before.sourceHash === hashOf(question) && !before.waitingRevisionId && before.retiredAt === null;
}

interface StoredQuestion {
  id: string;
  key: string;
  lessonId: string | null;
  position: number;
  retiredAt: Date | null;
  skill: string | null;
  searchText: string;
  studioAt: Date | null;
  waitingRevisionId: string | null;
  fileSource: string | null;
  fileSettledHash: string | null;
  /** The highest revision number, which need not be the current one's. */
  number: number;
  /** Of the current revision; null when none was approved. */
  sourceHash: string | null;
}

type Place = Pick<StoredQuestion, "lessonId" | "position" | "skill" | "searchText"> & { retiredAt: null };

async function storedByKey(tx: Database, topicId: string): Promise<Map<string, StoredQuestion>> {
  const rows = await tx
    .select({
      id: questions.id,
      key: questions.key,
      lessonId: questions.lessonId,
      position: questions.position,
      retiredAt: questions.retiredAt,
      skill: questions.skill,
      searchText: questions.searchText,
      studioAt: questions.studioAt,
      waitingRevisionId: questions.waitingRevisionId,
      fileSource: questions.fileSource,
      fileSettledHash: questions.fileSettledHash,
      number:
        sql<number>`(select max(r.number) from question_revisions r where r.question_id = "questions"."id")`.mapWith(
          Number,
        ),
      sourceHash: questionRevisions.sourceHash,
    })
    .from(questions)
    .leftJoin(questionRevisions, eq(questionRevisions.id, questions.currentRevisionId))
    .where(eq(questions.topicId, topicId));
  return new Map(rows.map((row) => [row.key, row]));
}

async function lessonIdsBySlug(tx: Database, topicId: string): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: lessons.id, slug: lessons.slug })
    .from(lessons)
    .where(eq(lessons.topicId, topicId));
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}

async function addQuestion(tx: Database, topicId: string, question: ParsedQuestion, place: Place, now: Date) {
  const id = newId();
  const currentRevisionId = newId();
  await tx.insert(questions).values({ id, topicId, key: question.key, ...place, currentRevisionId });
  await addRevision(tx, currentRevisionId, id, 1, question, now);
}

/** False when there was nothing to change. */
async function updateQuestion(
  tx: Database,
  before: StoredQuestion,
  question: ParsedQuestion,
  place: Place,
  now: Date,
): Promise<boolean> {
  if (before.sourceHash !== hashOf(question)) {
    const currentRevisionId = newId();
    await addRevision(tx, currentRevisionId, before.id, before.number + 1, question, now);
    await tx
      .update(questions)
      .set({ ...place, currentRevisionId })
      .where(eq(questions.id, before.id));
    return true;
  }
  const same =
    before.lessonId === place.lessonId &&
    before.position === place.position &&
    before.skill === place.skill &&
    before.searchText === place.searchText &&
    before.retiredAt === null &&
    before.studioAt === null;
  if (same) return false;
  await tx
    .update(questions)
    .set({ ...place, studioAt: null, fileSource: null, fileSettledHash: null })
    .where(eq(questions.id, before.id));
  return true;
}

/** An immutable revision of a question; whoever calls says whether it is drawn. */
export async function addRevision(
  tx: Database,
  id: string,
  questionId: string,
  number: number,
  question: ParsedQuestion,
  now: Date,
  by: Pick<typeof questionRevisions.$inferInsert, "authorId"> = {},
) {
  const { type, difficulty, source, body } = question;
  const sourceHash = hashOf(question);
  await tx
    .insert(questionRevisions)
    .values({ id, questionId, number, type, difficulty, source, sourceHash, body, createdAt: now, ...by });
}

/** The body is in it, so that a better rendering of the same text becomes a revision too. */
function hashOf({ type, difficulty, source, body }: ParsedQuestion): string {
  return sha256(JSON.stringify([type, difficulty, source, body]));
}
