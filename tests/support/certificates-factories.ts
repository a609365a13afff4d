/** Learners on their way to a certificate, with the programme that issues it. */
import { eq } from "drizzle-orm";
import { certificates } from "#drizzle/schema/certificates";
import { lessonCompletions } from "#drizzle/schema/progress";
import type { Viewer } from "~/features/accounts/viewer";
import { settleAttempt } from "~/features/certificates/settle-attempt.server";
import type { Database } from "~/platform/database/client.server";
import { makeProgramme } from "./coverage-factories";
import { AT, makeViewer } from "./factories";
import { makeLesson } from "./progress-factories";
import { makeAnswer, makeOpenAttempt, makeTopicWithTest } from "./quizzes-factories";

/** A topic of two lessons and a test of four questions. */
export async function makeCourse(db: Database, fields: Parameters<typeof makeTopicWithTest>[1] = {}) {
  await makeProgramme(db);
  const topic = await makeTopicWithTest(db, { title: "An toàn trên mạng", ...fields });
  const lessons = [await makeLesson(db, topic.id), await makeLesson(db, topic.id, { position: 2 })] as const;
  return { topic, lessons };
}

type Course = Awaited<ReturnType<typeof makeCourse>>;

/** A person who has read the first `read` lessons and has an open attempt with every answer right, or wrong. */
export async function makeCandidate(
  db: Database,
  { topic, lessons }: Course,
  { read, answers }: { read: number; answers: "right" | "wrong" | "none" },
  fields: Parameters<typeof makeViewer>[2] = {},
): Promise<{ viewer: Viewer; attemptId: string }> {
  const viewer = await makeViewer(db, [], fields);
  const { personId } = viewer;
  for (const lesson of lessons.slice(0, read)) {
    await db.insert(lessonCompletions).values({
      personId,
      lessonId: lesson.id,
      revisionId: lesson.currentRevisionId,
      completedAt: AT,
    });
  }
  if (answers === "none") return { viewer, attemptId: "" };
  const attempt = await makeOpenAttempt(db, personId, topic.id);
  for (const position of [1, 2, 3, 4]) {
    await makeAnswer(db, attempt.id, position, answers === "right" ? "dung-1" : "sai-1");
  }
  return { viewer, attemptId: attempt.id };
}

/** Certificates of a person in the order of issue. */
export function certificatesOf(db: Database, personId: string) {
  return db
    .select()
    .from(certificates)
    .where(eq(certificates.personId, personId))
    .orderBy(certificates.issuedAt, certificates.number);
}

/** A person who holds a certificate of the course, issued the way the product does. */
export async function makeHolder(
  db: Database,
  course: Course,
  fields: Parameters<typeof makeViewer>[2] = {},
): Promise<{ viewer: Viewer; certificate: typeof certificates.$inferSelect }> {
  const { viewer, attemptId } = await makeCandidate(db, course, { read: 2, answers: "right" }, fields);
  await settleAttempt(db, attemptId, "learner");
  const [certificate] = await certificatesOf(db, viewer.personId);
  if (!certificate) throw new Error("no certificate was issued");
  return { viewer, certificate };
}
