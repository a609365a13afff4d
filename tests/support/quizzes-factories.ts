/** Question banks and attempts. */
import { eq } from "drizzle-orm";
import type { topics } from "#drizzle/schema/catalog";
import {
  attemptAnswers,
  attemptQuestions,
  attempts,
  questionRevisions,
  questions,
} from "#drizzle/schema/quizzes";
import type { Database } from "~/platform/database/client.server";
import { newId } from "~/platform/ids.server";
import { AT, makeTopic } from "./factories";

/** A marker that no page may show before the attempt is over. */
export const SECRET = "loi-giai-thich-bi-mat";

/** Options "dung-1", "sai-1", …; the ids say so only to tests, as the product's are fingerprints. */
export function choiceBody(right = 1, wrong = 3) {
  const option = (kind: string, isRight: boolean) => (_: unknown, index: number) => ({
    id: `${kind}-${index + 1}`,
    html: `Phương án ${kind} ${index + 1}`,
    right: isRight,
  });
  return {
    version: 1,
    prompt: "<p>Câu hỏi mẫu?</p>",
    options: [
      ...Array.from({ length: right }, option("dung", true)),
      ...Array.from({ length: wrong }, option("sai", false)),
    ],
    explanation: `<p>${SECRET}</p>`,
  };
}

type RevisionFields = Partial<typeof questionRevisions.$inferInsert>;

/** A question with one revision: single choice, easy. */
export async function makeQuestion(
  db: Database,
  topicId: string,
  { lessonId = null, ...revision }: RevisionFields & { lessonId?: string | null } = {},
) {
  const id = newId();
  const revisionId = newId();
  await db
    .insert(questions)
    .values({ id, topicId, key: id, lessonId, position: 1, currentRevisionId: revisionId });
  await db.insert(questionRevisions).values({
    questionId: id,
    number: 1,
    type: "single",
    difficulty: "easy",
    source: "",
    sourceHash: revisionId,
    body: choiceBody(),
    createdAt: AT,
    ...revision,
    id: revisionId,
  });
  return { id, revisionId };
}

/** A topic with a test: four single-choice questions, all drawn, twenty minutes, 75 %. */
export async function makeTopicWithTest(
  db: Database,
  fields: Partial<typeof topics.$inferInsert> = {},
  bodies: RevisionFields[] = [{}, {}, {}, {}],
) {
  const topic = await makeTopic(db, {
    drawCount: bodies.length,
    timeLimitMinutes: 20,
    passMark: 0.75,
    ...fields,
  });
  for (const body of bodies) await makeQuestion(db, topic.id, body);
  return topic;
}

/** An attempt under way at all questions of a topic, in the order they were made. */
export async function makeOpenAttempt(
  db: Database,
  personId: string,
  topicId: string,
  fields: Partial<typeof attempts.$inferInsert> = {},
) {
  const [attempt] = await db
    .insert(attempts)
    .values({ id: newId(), personId, topicId, number: 1, seed: 1, startedAt: AT, passMark: 0.75, ...fields })
    .returning();
  if (!attempt) throw new Error("no attempt was made");
  const bank = await db.select().from(questions).where(eq(questions.topicId, topicId)).orderBy(questions.id);
  await db.insert(attemptQuestions).values(
    bank.map((question, index) => ({
      attemptId: attempt.id,
      position: index + 1,
      questionRevisionId: question.currentRevisionId ?? "",
    })),
  );
  return attempt;
}

/** A stored answer, as if it had been saved at AT. */
export async function makeAnswer(db: Database, attemptId: string, position: number, ...chosen: string[]) {
  await db.insert(attemptAnswers).values({
    attemptId,
    position,
    answer: { version: 1, chosen },
    chosenAt: AT.getTime(),
    savedAt: AT,
  });
}
