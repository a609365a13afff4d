/** Topics with lessons, and what people did in them. */
import { eq } from "drizzle-orm";
import { lessons, type topics } from "#drizzle/schema/catalog";
import { lessonRevisions } from "#drizzle/schema/lessons";
import { attempts } from "#drizzle/schema/quizzes";
import type { Database } from "~/platform/database/client.server";
import { newId } from "~/platform/ids.server";
import { AT, makeTopic } from "./factories";

type RevisionFields = Partial<typeof lessonRevisions.$inferInsert>;
type LessonFields = Partial<typeof lessons.$inferInsert>;

/** A lesson with its first revision: ten minutes, two headings. */
export async function makeLesson(
  db: Database,
  topicId: string,
  { revision = {}, ...fields }: LessonFields & { revision?: RevisionFields } = {},
) {
  const id = fields.id ?? newId();
  const revisionId = fields.currentRevisionId ?? newId();
  const [lesson] = await db
    .insert(lessons)
    .values({ id, topicId, slug: `bai-${id}`, position: 1, currentRevisionId: revisionId, ...fields })
    .returning();
  if (!lesson) throw new Error("no lesson was made");
  await addRevision(db, lesson.id, { id: revisionId, ...revision });
  return lesson;
}

/** A further revision, which becomes the current one. */
export async function addRevision(db: Database, lessonId: string, fields: RevisionFields = {}) {
  const id = fields.id ?? newId();
  await db.insert(lessonRevisions).values({
    lessonId,
    number: 1,
    source: "",
    sourceHash: id,
    title: "Bài mẫu",
    minutes: 10,
    outcomes: ["Làm được một việc"],
    sources: [],
    headings: [
      { id: "mot", depth: 2, text: "Một" },
      { id: "hai", depth: 2, text: "Hai" },
    ],
    islands: [],
    html: '<h2 id="mot">Một</h2><p>Chữ.</p><h2 id="hai">Hai</h2><p>Chữ.</p>',
    createdAt: AT,
    ...fields,
    id,
  });
  await db.update(lessons).set({ currentRevisionId: id }).where(eq(lessons.id, lessonId));
  return id;
}

/** A topic with a test and `count` lessons of 5, 10, 15 … minutes: "bai-1-<topic>", "bai-2-<topic>" … */
export async function makeTopicWithLessons(
  db: Database,
  count: number,
  fields: Partial<typeof topics.$inferInsert> = {},
) {
  const topic = await makeTopic(db, { drawCount: 10, ...fields });
  const made = [];
  for (let number = 1; number <= count; number++) {
    made.push(
      await makeLesson(db, topic.id, {
        slug: `bai-${number}`,
        position: number,
        revision: { title: `Bài ${number}`, minutes: 5 * number },
      }),
    );
  }
  return { topic, lessons: made };
}

/** A closed attempt. */
export async function makeClosedAttempt(
  db: Database,
  personId: string,
  topicId: string,
  fields: Partial<typeof attempts.$inferInsert> = {},
) {
  const [attempt] = await db
    .insert(attempts)
    .values({
      id: newId(),
      personId,
      topicId,
      number: 1,
      seed: 1,
      passMark: 0.8,
      startedAt: AT,
      closedAt: AT,
      closedBy: "learner",
      score: 0.9,
      passed: true,
      ...fields,
    })
    .returning();
  if (!attempt) throw new Error("no attempt was made");
  return attempt;
}
