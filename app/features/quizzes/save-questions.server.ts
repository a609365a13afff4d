/** Brings a topic's stored bank to what its file says. */
import { eq, inArray } from "drizzle-orm";
import { lessons } from "#drizzle/schema/catalog";
import { questionRevisions, questions } from "#drizzle/schema/quizzes";
import { sha256 } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { newId } from "~/platform/ids.server";
import type { ParsedQuestion } from "./parse-questions";

/**
 * A question whose text, type or difficulty changed gets a new revision; one that left the file is retired and
 * comes back under its old id when it returns. What did not change is not written. Returns how many questions were.
 * `tx`: the caller's transaction.
 */
export async function saveQuestions(
  tx: Database,
  topicId: string,
  parsed: readonly ParsedQuestion[],
  now: Date,
): Promise<number> {
  const lessonIds = await lessonIdsBySlug(tx, topicId);
  const stored = await storedByKey(tx, topicId);
  let written = 0;
  for (const [index, question] of parsed.entries()) {
    const lessonId = question.lessonSlug === null ? null : (lessonIds.get(question.lessonSlug) ?? null);
    const place = { lessonId, position: index + 1, retiredAt: null };
    const before = stored.get(question.key);
    stored.delete(question.key);
    if (!before) await addQuestion(tx, topicId, question, place, now);
    else if (!(await updateQuestion(tx, before, question, place, now))) continue;
    written++;
  }
  const gone = [...stored.values()].filter(({ retiredAt }) => retiredAt === null).map(({ id }) => id);
  if (gone.length > 0) await tx.update(questions).set({ retiredAt: now }).where(inArray(questions.id, gone));
  return written + gone.length;
}

interface StoredQuestion {
  id: string;
  key: string;
  lessonId: string | null;
  position: number;
  retiredAt: Date | null;
  number: number;
  sourceHash: string;
}

type Place = Pick<StoredQuestion, "lessonId" | "position"> & { retiredAt: null };

async function storedByKey(tx: Database, topicId: string): Promise<Map<string, StoredQuestion>> {
  const rows = await tx
    .select({
      id: questions.id,
      key: questions.key,
      lessonId: questions.lessonId,
      position: questions.position,
      retiredAt: questions.retiredAt,
      number: questionRevisions.number,
      sourceHash: questionRevisions.sourceHash,
    })
    .from(questions)
    .innerJoin(questionRevisions, eq(questionRevisions.id, questions.currentRevisionId))
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
  if (before.lessonId === place.lessonId && before.position === place.position && before.retiredAt === null)
    return false;
  await tx.update(questions).set(place).where(eq(questions.id, before.id));
  return true;
}

async function addRevision(
  tx: Database,
  id: string,
  questionId: string,
  number: number,
  question: ParsedQuestion,
  now: Date,
) {
  const { type, difficulty, source, body } = question;
  const sourceHash = hashOf(question);
  await tx
    .insert(questionRevisions)
    .values({ id, questionId, number, type, difficulty, source, sourceHash, body, createdAt: now });
}

/** The body is in it, so that a better rendering of the same text becomes a revision too. */
function hashOf({ type, difficulty, source, body }: ParsedQuestion): string {
  return sha256(JSON.stringify([type, difficulty, source, body]));
}
